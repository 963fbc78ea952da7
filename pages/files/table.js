// The table of answered rows, of which only those in sight are drawn, however many there are; and their sums.

import { el, filled, lang, number, part, say } from "./elements.js";
import { openRow } from "./row.js";
import { ask, read } from "./worker.js";

const ROW = 34;
// Browsers draw no element that is much higher.
const HIGHEST = 8_000_000;

export async function results() {
  part("results").hidden = false;
  await look();
  part("results-title").focus();
}

let total = 0;
let first = 0;

export async function look() {
  const [status, programme] = [part("status"), part("programme")];
  const view = read(await ask(`view\t${lang}\t${status.value}\t${programme.value}`));
  if (!view) return;
  const counts = Object.fromEntries(view.counts);
  for (const option of status.options) {
    option.dataset.name ??= option.text;
    if (option.value) option.text = `${option.dataset.name} (${number(counts[option.value])})`;
  }
  const chosen = programme.value;
  programme.replaceChildren(programme.options[0], ...view.programmes.map((name) => el("option", { value: name, text: name })));
  programme.value = chosen;
  total = view.rows;
  first = 0;
  const scroller = part("scroller");
  scroller.scrollTop = 0;
  part("height").style.height = `${Math.min(HIGHEST, total * ROW + ROW)}px`;
  part("table").setAttribute("aria-rowcount", String(total + 1));
  part("count").textContent = filled(say.count, { rows: number(total) });
  await Promise.all([show(), totals()]);
}

const fits = () => Math.max(1, Math.floor(part("scroller").clientHeight / ROW) - 1);

let showing = false;
let again = false;

// Draws the rows from the first one on. Of several wishes that wait only the last is fulfilled.
async function show() {
  if (showing) {
    again = true;
    return;
  }
  showing = true;
  do {
    again = false;
    const from = first;
    const told = read(await ask(`rows\t${lang}\t${from}\t${fits() + 1}`));
    if (!told) break;
    const rows = told.rows.map(({ at, number: place, status, cells }, turn) => {
      const button = el("button", { type: "button", className: "ct-link", textContent: number(place), ariaLabel: filled(say.openrow, { number: place }) });
      button.addEventListener("click", () => openRow(at, look));
      const row = el("tr", {}, el("td", {}, button), el("td", { textContent: status }), ...cells.map((cell) => el("td", { textContent: cell, title: cell })));
      row.setAttribute("aria-rowindex", String(from + turn + 2));
      return row;
    });
    part("rows").replaceChildren(...rows);
  } while (again);
  showing = false;
}

export function scrolled() {
  const scroller = part("scroller");
  const range = scroller.scrollHeight - scroller.clientHeight;
  const last = Math.max(0, total - fits());
  const wanted = range <= 0 ? 0 : Math.round((scroller.scrollTop / range) * last);
  if (wanted !== first) {
    first = wanted;
    show();
  }
}

// By keys the table goes row by row, however many there are.
export function keyed(event) {
  const last = Math.max(0, total - fits());
  const to = { ArrowDown: first + 1, ArrowUp: first - 1, PageDown: first + fits(), PageUp: first - fits(), Home: 0, End: last }[event.key];
  if (to === undefined || event.target !== part("scroller")) return;
  event.preventDefault();
  first = Math.min(last, Math.max(0, to));
  const scroller = part("scroller");
  const range = scroller.scrollHeight - scroller.clientHeight;
  scroller.removeEventListener("scroll", scrolled);
  scroller.scrollTop = last === 0 ? 0 : (first / last) * range;
  requestAnimationFrame(() => requestAnimationFrame(() => scroller.addEventListener("scroll", scrolled)));
  show();
}

async function totals() {
  const told = read(await ask(`totals\t${lang}\t`));
  if (!told) return;
  for (const name of ["programmes", "chapters", "months"]) {
    const rows = told[name].map(([, called, sum, currency]) => el("tr", {}, el("th", { scope: "row", textContent: called }), el("td", { className: "cp-files-sum", textContent: `${sum} ${currency}` })));
    part(name).replaceChildren(...rows);
    part(name).closest("table").hidden = rows.length === 0;
  }
  part("sums").hidden = ["programmes", "chapters", "months"].every((name) => told[name].length === 0);
}
