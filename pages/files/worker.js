// The worker that reads and answers the file (filer.js): how it is asked, what it says meanwhile, and what is done when it is gone.

import { filled, lang, number, part, say, tell } from "./elements.js";

// The file that was chosen, what it is taken for, and how far it is answered.
export const now = {
  file: undefined,
  proposal: undefined,
  // What was written of the answered file: the place in the store where it begins, and what found no room there, as it came. And
  // what was mended of it since.
  stored: { name: undefined, bytes: 0 },
  pieces: [],
  patches: [],
  stopped: true,
  failed: false,
};

export const isAnswered = () => now.stored.bytes > 0 || now.pieces.length > 0;

// Only the worker's own address may become a script.
globalThis.trustedTypes?.createPolicy("default", {
  createScriptURL: (address) => {
    if (address !== say.worker) throw new TypeError("no script of this page");
    return address;
  },
});

let worker;
let asked = 0;
const waiting = new Map();

// The worker stopped, or does not answer. What it wrote is here, and can be saved as it was written.
export function lost() {
  undivide();
  worker?.terminate();
  worker = undefined;
  for (const done of waiting.values()) done({ text: "missed" });
  waiting.clear();
  if (now.file) missed();
}

function missed() {
  now.failed = true;
  part("dialog").close();
  part("map").inert = false;
  for (const name of ["progress", "results", "book"]) part(name).hidden = true;
  part("save").hidden = !isAnswered();
  tell(say.missed, true);
}

// How far a file is read before anything can be said of it.
let firstRows;

function reading({ reached, rows, of }) {
  const text = part("reading");
  if (text.dataset.shown !== "yes") return;
  text.hidden = false;
  if (rows === undefined) {
    text.textContent = filled(say.reading, { done: number(Math.ceil(reached / 1e6)), all: number(Math.ceil(now.file.size / 1e6)) });
    return;
  }
  firstRows ??= [performance.now(), rows];
  const rate = (rows - firstRows[1]) / Math.max(1, performance.now() - firstRows[0]);
  const left = rate > 0 ? Math.ceil((of - rows) / rate / 1000) : "…";
  text.textContent = filled(say.readingrows, { rows: number(rows), all: number(of), left: typeof left === "number" ? number(left) : left });
}

// While this is awaited it is shown how far the file is read.
export async function shown(answer) {
  firstRows = undefined;
  part("reading").dataset.shown = "yes";
  const told = await answer;
  part("reading").dataset.shown = "no";
  part("reading").hidden = true;
  return told;
}

export function ask(request, given = {}, lent = []) {
  if (worker === undefined) {
    worker = new Worker(say.worker);
    worker.addEventListener("message", ({ data }) => {
      if (data.id === undefined) return reading(data);
      waiting.get(data.id)?.(data);
      waiting.delete(data.id);
    });
    worker.addEventListener("error", lost);
  }
  const id = (asked += 1);
  return new Promise((done) => {
    waiting.set(id, done);
    worker.postMessage({ id, request, ...given }, lent);
  });
}

// A long file is answered by two workers, where there is a core for the second. A phone may have cores, and has little memory.
const LONG = 4_000_000;
export const isDivided = () => now.file.size >= LONG && navigator.hardwareConcurrency > 1 && !matchMedia("(pointer: coarse)").matches;
let second;

export function divide(said, guard) {
  const { port1, port2 } = new MessageChannel();
  second = new Worker(say.worker);
  second.addEventListener("error", undivide);
  second.postMessage({ second: { file: now.file, port: port2, lang, said, guard } }, [port2]);
  return ask(`turns\t${lang}\tfirst`, { port: port1 }, [port1]);
}

// The second worker is wanted no more, or has stopped: the first goes on by itself.
export function undivide() {
  second?.terminate();
  second = undefined;
  worker?.postMessage({ second: "lost" });
}

// The document of an answer; nothing where it is a fault, which is then said.
export function read({ text }) {
  // A program that has begun anew knows nothing of the file.
  if (text === "missed" || text === "fault\t") {
    missed();
    return undefined;
  }
  if (text.startsWith("fault\t")) {
    tell(text.slice(6), true);
    return undefined;
  }
  return JSON.parse(text);
}
