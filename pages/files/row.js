// A row opened as a sheet, and its cells mended.

import { drawn, el, lang, part, say } from "./elements.js";
import { ask, now, read } from "./worker.js";

// What is done once a cell was mended.
let afterwards;

export async function openRow(at, whenMended) {
  afterwards = whenMended;
  const told = read(await ask(`row\t${lang}\t${at}`));
  if (!told) return;
  drawRow(told);
  if (part("dialog").open) return;
  part("dialog").showModal();
  part("dialog").scrollTop = 0;
  part("row-title").focus();
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
      const input = el("input", { id, className: "ct-input", value: cell, autocomplete: "off", readOnly: told.fixed });
      input.addEventListener("change", () => mend(told.at, column, input.value));
      return el("div", { className: "ct-field" }, el("label", { className: "ct-label", htmlFor: id, textContent: name }), input);
    }));
  }
  part("row-title").textContent = told.title;
  part("row-mend").hidden = told.fixed;
  part("row-fixed").hidden = !told.fixed;
  part("row-status").textContent = told.status;
  part("row-status").dataset.status = told.class;
  // What is to be written into a cell is written there; else the cell is where something is to be said.
  const does = (column, text) => {
    const input = part(`cell-${column}`);
    input.focus();
    if (text === undefined) return input.select();
    input.value = text;
    mend(told.at, column, text);
  };
  const wrong = new Set(told.wrong.map((one) => one.column));
  for (const column of told.cells.keys()) {
    const input = part(`cell-${column}`);
    input.ariaInvalid = wrong.has(column) ? "true" : null;
    if (wrong.has(column)) input.setAttribute("aria-describedby", "files-row-wrong");
    else input.removeAttribute("aria-describedby");
  }
  const items = told.wrong.map((one) => el("li", {}, drawn(one, does)));
  part("row-wrong").replaceChildren(...items);
  part("row-wrong").hidden = items.length === 0;
  const offers = (told.code === null ? [] : told.offers).map(([text, code]) =>
    el("li", {}, drawn({ tag: "button", class: "ct-link", in: [text], column: told.code, text: code }, does)));
  part("row-offers").replaceChildren(...(offers.length === 0 ? [] : [el("p", { textContent: say.offers }), el("ul", {}, ...offers)]));
  part("row-worked").hidden = told.answer.length === 0;
  for (const name of ["alone", "noted"]) {
    part(`row-${name}`).textContent = told[name];
    part(`row-${name}`).hidden = told[name] === "";
  }
  redrawn(part("row-answer"), told.answer.map((one) => drawn(one, does)));
  const link = part("row-link");
  link.closest("p").hidden = told.link === null;
  if (told.link) link.href = `./#${told.link}`;
}

// Draws anew what stands in a place. What was unfolded there stays so.
function redrawn(place, inside) {
  const open = [...place.querySelectorAll("details[open] > summary")].map((summary) => summary.textContent);
  place.replaceChildren(...inside);
  for (const summary of place.querySelectorAll("details > summary")) {
    if (open.includes(summary.textContent)) summary.parentElement.open = true;
  }
}
