// A row opened as a sheet, and its cells mended.

import { el, lang, part, say } from "./elements.js";
import { ask, now, read } from "./worker.js";

// What is done once a cell was mended.
let afterwards;

export async function openRow(at, whenMended) {
  afterwards = whenMended;
  const told = read(await ask(`row\t${lang}\t${at}`));
  if (!told) return;
  drawRow(told);
  if (!part("dialog").open) part("dialog").showModal();
}

// How often a cell was changed: what an earlier change gave is not drawn over what was written since, nor over another row.
let changes = 0;

async function mend(at, column, text) {
  const turn = ++changes;
  const mended = read(await ask(`mend\t${lang}\t${at}\t${column}\t${text}`));
  if (!mended) return;
  now.patches = read(await ask(`patches\t${lang}\t`)) ?? now.patches;
  if (turn === changes && part("row-cells").dataset.at === String(at)) drawRow(mended);
  await afterwards();
}

function drawRow(told) {
  const cells = part("row-cells");
  if (part("dialog").open && cells.dataset.at === String(told.at)) {
    // Somebody may be writing into a cell already.
    for (const [column, [, cell]] of told.cells.entries()) {
      const input = part(`cell-${column}`);
      if (input !== document.activeElement) input.value = cell;
    }
  } else {
    cells.dataset.at = told.at;
    cells.replaceChildren(...told.cells.map(([name, cell], column) => {
      const id = `files-cell-${column}`;
      const input = el("input", { id, className: "ct-input", value: cell, autocomplete: "off" });
      input.addEventListener("change", () => mend(told.at, column, input.value));
      return el("div", { className: "ct-field" }, el("label", { className: "ct-label", htmlFor: id, textContent: name }), input);
    }));
  }
  part("row-title").textContent = told.title;
  const offers = (told.code === null ? [] : told.offers).map(([text, code]) => {
    const button = el("button", { type: "button", className: "ct-link", textContent: text });
    button.addEventListener("click", () => {
      part(`cell-${told.code}`).focus();
      part(`cell-${told.code}`).value = code;
      mend(told.at, told.code, code);
    });
    return el("li", {}, button);
  });
  part("row-offers").replaceChildren(...(offers.length === 0 ? [] : [el("p", { textContent: say.offers }), el("ul", {}, ...offers)]));
  part("row-said").replaceChildren(...told.said.flatMap(([name, text]) => [el("dt", { textContent: name }), el("dd", { textContent: text })]));
  part("row-worked").hidden = told.working === "";
  part("row-working").replaceChildren(...told.working.split("\n").map((line) => {
    const title = line.replace(/^#+ /, "");
    return el(title === line ? "span" : "strong", { textContent: `${title}\n` });
  }));
  part("row-alone").textContent = told.alone;
  const link = part("row-link");
  link.hidden = told.link === null;
  if (told.link) link.href = `./#${told.link}`;
}
