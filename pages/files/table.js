// The table of answered rows, of which only those in sight are drawn, however many there are; and their sums.

import { el, filled, lang, number, part, say } from "./elements.js";
import { openRow } from "./row.js";
import { ask, now, read } from "./worker.js";

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

// The rows of the view that is chosen, from the first on, or from where they were seen.
export async function look(from = 0) {
  const [status, programme] = [part("status"), part("programme")];
  const view = read(await ask(`view\t${lang}\t${status.value}\t${programme.value}`));
  if (!view) return;
  const counts = Object.fromEntries(view.counts);
  for (const option of status.options) {
    option.dataset.name ??= option.text;
    if (option.value) option.text = `${option.dataset.name} (${number(counts[option.value])})`;
  }
  const chosen = programme.value;
  programme.replaceChildren(programme.options[0], ...view.programmes.map(([value, text]) => el("option", { value, text })));
  programme.value = chosen;
  total = view.rows;
  part("table").dataset.goods = now.proposal.columns.some((column) => column.field === "goods") ? "yes" : "no";
  part("height").style.height = `${Math.min(HIGHEST, total * ROW + ROW)}px`;
  part("table").setAttribute("aria-rowcount", String(total + 1));
  part("count").textContent = filled(say.count, { rows: number(total) });
  goTo(from);
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
    const rows = told.rows.map(({ at, number: place, status, class: stands, cells }, turn) => {
      const button = el("button", { type: "button", className: "ct-link", textContent: number(place), ariaLabel: filled(say.openrow, { number: place }) });
      button.dataset.at = at;
      button.addEventListener("click", () => openRow(at, () => look(first)));
      const row = el("tr", {}, el("td", {}, button), el("td", {}, el("span", { className: "cp-files-status", textContent: status })), ...cells.map((cell) => el("td", { textContent: cell, title: cell })));
      row.dataset.status = stands;
      row.setAttribute("aria-rowindex", String(from + turn + 2));
      return row;
    });
    const at = document.activeElement?.closest("#files-rows button")?.dataset.at;
    part("rows").replaceChildren(...rows);
    // A row that was scrolled away takes the focus along to the table.
    if (at !== undefined) (buttonOf(at) ?? part("scroller")).focus({ preventScroll: true });
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

const buttonOf = (at) => part("rows").querySelector(`button[data-at="${at}"]`);

// Back from a row that was open: to its button, or to the table where its view no longer has it.
export function back() {
  (buttonOf(part("row-cells").dataset.at) ?? part("scroller")).focus();
}

// Shows the rows from one on, and lets the bar beside them say so.
function goTo(row) {
  const last = Math.max(0, total - fits());
  first = Math.min(last, Math.max(0, row));
  const scroller = part("scroller");
  const range = scroller.scrollHeight - scroller.clientHeight;
  scroller.removeEventListener("scroll", scrolled);
  scroller.scrollTop = last === 0 ? 0 : (first / last) * range;
  requestAnimationFrame(() => requestAnimationFrame(() => scroller.addEventListener("scroll", scrolled)));
}

// By keys the table goes row by row, however many there are: from its own frame, and from the button of a row to the next.
export async function keyed(event) {
  const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: fits(), PageUp: -fits(), Home: -total, End: total };
  const step = steps[event.key];
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  const button = event.target.closest("#files-rows button");
  event.preventDefault();
  if (button) {
    const buttons = [...part("rows").querySelectorAll("button")].slice(0, fits());
    const next = buttons[buttons.indexOf(button) + step];
    if (next) return next.focus({ preventScroll: true });
  }
  goTo(first + step);
  await show();
  if (button) [...part("rows").querySelectorAll("button")].at(step < 0 ? 0 : Math.min(fits(), total) - 1)?.focus({ preventScroll: true });
}

async function totals() {
  const told = read(await ask(`totals\t${lang}\t`));
  if (!told) return;
  for (const name of ["programmes", "chapters", "months"]) {
    const rows = told[name].map(([, called, sum]) => el("tr", {}, el("th", { scope: "row", textContent: called }), el("td", { className: "cp-files-sum", textContent: sum })));
    part(name).replaceChildren(...rows);
    part(name).closest("table").hidden = rows.length === 0;
  }
  part("sums").hidden = ["programmes", "chapters", "months"].every((name) => told[name].length === 0);
}
