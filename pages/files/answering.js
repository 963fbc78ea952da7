// All rows answered one after another, with how far that is.

import { filled, lang, number, part, say, tell } from "./elements.js";
import { keep } from "./memory.js";
import { newName, remove } from "./store.js";
import { results } from "./table.js";
import { ask, divide, isAnswered, isDivided, lost, now, read, undivide } from "./worker.js";

let began = 0;

export async function run() {
  now.stopped = false;
  remove(now.stored.name);
  [now.stored, now.pieces, now.patches] = [{ bytes: 0 }, [], []];
  part("results").hidden = true;
  part("progress").hidden = false;
  part("save").hidden = true;
  // What the columns hold is settled until the rows are answered.
  part("map").inert = true;
  part("progress").focus();
  keep(now.proposal.shape, now.proposal.said);
  const answering = now.file;
  began = performance.now();
  const name = await newName();
  now.stored = { name, bytes: 0 };
  const took = ({ text, share, stored: bytes, blobs }) => {
    now.stored.bytes = bytes ?? now.stored.bytes;
    now.pieces.push(...(blobs ?? []));
    return [read({ text }), share];
  };
  const guard = part("guard").checked ? "guarded" : "plain";
  let [told, share] = took(await ask(`run\t${lang}\t${guard}`, { name }));
  if (!told) {
    part("progress").hidden = true;
    part("map").inert = false;
    return;
  }
  if (told.divides && isDivided()) await divide(told.said, guard);
  let done = false;
  let heard = 0;
  while (!done && !now.stopped) {
    const answer = await ask(`go\t${lang}`);
    if (now.file !== answering) return;
    [told, share] = took(answer);
    if (!told) break;
    done = told.done;
    const seconds = (performance.now() - began) / 1000;
    share = told.of ? told.rows / told.of : share;
    part("bar").value = share;
    const left = share > 0 ? Math.ceil((seconds * (1 - share)) / share) : 0;
    const far = filled(say.far, { rows: number(told.rows), rate: number(Math.round(told.rows / Math.max(seconds, 0.001))), left: number(left) });
    part("far").textContent = far;
    // Who hears the page is told at each quarter of what takes a while.
    if (seconds > 2 && Math.floor(share * 4) > heard) {
      heard = Math.floor(share * 4);
      part("heard").textContent = far;
    }
    const counts = filled(say.done, { goods: number(told.goods), unread: number(told.unread), others: number(told.others) });
    const sentence = told.offers ? counts : `${counts} ${say.nonames}`;
    part("table").dataset.done = sentence;
    if (done) tell(sentence);
  }
  undivide();
  part("progress").hidden = true;
  part("map").inert = false;
  part("heard").textContent = "";
  if (now.stopped && !now.failed) tell(say.stopped);
  now.stopped = true;
  if (!now.failed) await ask("close");
  part("save").hidden = !isAnswered();
  if (!now.failed) await results();
}

// So long a worker may take over one declaration once it was asked to stop, in milliseconds.
const PATIENCE = 5000;

export function stop() {
  now.stopped = true;
  tell(say.stopping);
  const mine = began;
  setTimeout(() => !part("progress").hidden && began === mine && lost(), PATIENCE);
}
