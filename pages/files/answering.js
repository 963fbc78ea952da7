// All rows answered one after another, with how far that is.

import { filled, lang, number, part, say, tell } from "./elements.js";
import { keep } from "./memory.js";
import { results } from "./table.js";
import { ask, lost, now, read } from "./worker.js";

let began = 0;

export async function run() {
  now.stopped = false;
  [now.pieces, now.patches] = [[], []];
  part("results").hidden = true;
  part("progress").hidden = false;
  part("save").hidden = true;
  keep(now.proposal.shape, now.proposal.said);
  const mine = now.file;
  began = performance.now();
  let { text, blob, share } = await ask(`run\t${lang}\t${part("guard").checked ? "guarded" : "plain"}`);
  if (!read({ text })) {
    part("progress").hidden = true;
    return;
  }
  if (blob) now.pieces.push(blob);
  let done = false;
  let heard = 0;
  while (!done && !now.stopped) {
    ({ text, blob, share } = await ask(`go\t${lang}`));
    if (now.file !== mine) return;
    if (blob) now.pieces.push(blob);
    const told = read({ text });
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
    const sentence = filled(say.done, { goods: number(told.goods), unread: number(told.unread), others: number(told.others) });
    part("table").dataset.done = sentence;
    if (done) tell(sentence);
  }
  part("progress").hidden = true;
  part("heard").textContent = "";
  if (now.stopped && !now.failed) tell(say.stopped);
  now.stopped = true;
  part("save").hidden = now.pieces.length === 0;
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
