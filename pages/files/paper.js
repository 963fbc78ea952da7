// What stands on paper above the answers: the file, the day, and what its columns were taken for.

import { el, filled, lang, number, part, say } from "./elements.js";
import { now } from "./worker.js";

const label = (input) => document.querySelector(`label[for="${input.id}"]`)?.textContent ?? "";
const chosen = (input) => input.selectedOptions?.[0]?.text ?? input.value;

export function onPaper() {
  part("paper-name").textContent = now.file?.name ?? "";
  part("paper-day").textContent = `${new Date().toLocaleDateString(`${lang}-CA`, { dateStyle: "long" })}.`;
  const pairs = [];
  for (const [at, column] of (now.proposal?.columns ?? []).entries()) {
    const taken = column.field ? chosen(part(`column-${at}`)) : column.why;
    if (taken) pairs.push([column.name, taken]);
  }
  for (const input of document.querySelectorAll("#files-questions .ct-input, #files-assumed .ct-input")) {
    if (input.value) pairs.push([label(input).replace(/^./u, (letter) => letter.toLocaleUpperCase(lang)), chosen(input)]);
  }
  part("paper-map").replaceChildren(...pairs.flatMap(([name, holds]) => [el("dt", { textContent: name }), el("dd", { textContent: holds })]));
  const isAnswered = !part("results").hidden;
  part("paper-done").textContent = isAnswered ? part("table").dataset.done ?? "" : "";
  const [shown, rows] = [part("rows").children.length, Number(part("table").getAttribute("aria-rowcount")) - 1];
  part("paper-rows").textContent = isAnswered && shown < rows ? filled(say.onpaper, { shown: number(shown), rows: number(rows) }) : "";
}
