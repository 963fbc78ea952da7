// The answered file, saved as it is or as a workbook.

import { el, filled, lang, number, part, say, tell } from "./elements.js";
import { ask, now, read } from "./worker.js";

function download(parts, type, ending) {
  const name = now.file.name.replace(/\.\w+$/, "");
  const address = URL.createObjectURL(new Blob(parts, { type }));
  el("a", { href: address, download: `${name}-countertariff.${ending}` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

// The answered file with what was mended in its places. What the browser no longer has would be missing from what is saved, and
// no browser says so: each piece is looked at first.
export async function save() {
  try {
    for (const piece of now.pieces) await piece.slice(-1).arrayBuffer();
  } catch {
    return tell(say.noroom, true);
  }
  const whole = new Blob(now.pieces);
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
  const [mine, started] = [now.file, performance.now()];
  const book = [];
  part("book").disabled = true;
  part("binding").hidden = false;
  part("binding").textContent = "";
  let answer = await ask(`book\t${lang}\t`);
  let told = read(answer);
  while (told && now.file === mine) {
    if (answer.blob) book.push(answer.blob);
    if (told.done) break;
    answer = await ask(`bind\t${lang}`);
    told = read(answer);
    if (!told) break;
    const left = Math.ceil((((performance.now() - started) / 1000) * (told.all - told.rows)) / Math.max(1, told.rows));
    part("binding").textContent = filled(say.binding, { rows: number(told.rows), all: number(told.all), left: number(left) });
  }
  part("book").disabled = false;
  part("binding").hidden = true;
  if (told?.done && now.file === mine) download(book, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");
}
