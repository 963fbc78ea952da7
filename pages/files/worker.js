// The worker that reads and answers the file (filer.js): how it is asked, what it says meanwhile, and what is done when it is gone.

import { filled, number, part, say, tell } from "./elements.js";

// The file that was chosen, what it is taken for, and how far it is answered.
export const now = {
  file: undefined,
  proposal: undefined,
  // What was written of the answered file, as it came, and what was mended of it since.
  pieces: [],
  patches: [],
  stopped: true,
  failed: false,
};

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
  worker?.terminate();
  worker = undefined;
  for (const done of waiting.values()) done({ text: "missed" });
  waiting.clear();
  if (now.file) missed();
}

function missed() {
  now.failed = true;
  part("dialog").close();
  for (const name of ["progress", "results", "book"]) part(name).hidden = true;
  part("save").hidden = now.pieces.length === 0;
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

export function ask(request, given) {
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
    worker.postMessage({ id, request, file: given });
  });
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
