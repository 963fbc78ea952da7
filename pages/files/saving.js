// The answered file, saved as it is or as a workbook.

import { el, filled, lang, number, part, say, tell } from "./elements.js";
import { SAVING, inStore, isSaved, newName, remove } from "./store.js";
import { ask, now, read } from "./worker.js";

function download(parts, type, ending) {
  const name = now.file.name.replace(/\.\w+$/, "");
  const address = URL.createObjectURL(new Blob(parts, { type }));
  isSaved();
  el("a", { href: address, download: `${name}-countertariff.${ending}` }).click();
  setTimeout(() => URL.revokeObjectURL(address), SAVING);
}

// The answered file with what was mended in its places. What the browser no longer has would be missing from what is saved, and
// no browser says so: each piece is looked at first.
export async function save() {
  let all;
  try {
    all = [...(await inStore(now.stored)), ...now.pieces];
    for (const piece of all) await piece.slice(-1).arrayBuffer();
  } catch {
    return tell(say.noroom, true);
  }
  const whole = new Blob(all);
  const parts = [];
  let from = 0;
  for (const [at, end, text] of now.patches) {
    parts.push(whole.slice(from, at), text);
    from = end;
  }
  parts.push(whole.slice(from));
  download(parts, "text/csv", "csv");
}

// The same as a workbook, which the worker makes of what was answered.
export async function saveBook() {
  const [answering, started] = [now.file, performance.now()];
  const rest = [];
  part("book").disabled = true;
  part("binding").hidden = false;
  part("binding").textContent = "";
  const name = await newName();
  let answer = await ask(`book\t${lang}\t`, { name });
  let told = read(answer);
  while (told && now.file === answering) {
    rest.push(...(answer.blobs ?? []));
    if (told.done) break;
    answer = await ask(`bind\t${lang}`);
    told = read(answer);
    if (!told) break;
    const left = Math.ceil((((performance.now() - started) / 1000) * (told.all - told.rows)) / Math.max(1, told.rows));
    part("binding").textContent = filled(say.binding, { rows: number(told.rows), all: number(told.all), left: number(left) });
  }
  part("book").disabled = false;
  part("binding").hidden = true;
  if (told?.done && now.file === answering) {
    try {
      const parts = [...(await inStore({ name, bytes: answer.stored })), ...rest];
      download(parts, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");
    } catch {
      tell(say.noroom, true);
    }
  }
  remove(name);
}
