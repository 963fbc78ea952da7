// What a file is taken for, and what is asked of it, as the worker proposes it.

import { el, filled, lang, part, say, tell } from "./elements.js";
import { keep, kept } from "./memory.js";
import { remove } from "./store.js";
import { ask, now, read, shown, undivide } from "./worker.js";

export async function open(chosen) {
  now.file = chosen;
  undivide();
  const before = now.stored;
  [now.stored, now.pieces, now.patches, now.stopped, now.failed] = [{ bytes: 0 }, [], [], true, false];
  part("book").hidden = false;
  part("name").textContent = chosen.name;
  part("map").inert = false;
  for (const name of ["map", "progress", "results", "save"]) part(name).hidden = true;
  tell(filled(say.looking, { name: chosen.name }));
  const chosenNow = () => now.file === chosen;
  let found = read(await shown(ask(`open\t${lang}\t`, { file: chosen })));
  remove(before.name);
  if (!chosenNow()) return;
  const remembered = found && kept()[found.shape];
  if (remembered) found = read(await ask(`say\t${lang}\t${remembered}`)) ?? found;
  if (found && chosenNow()) draw(found);
}

async function change(said) {
  const found = read(await shown(ask(`say\t${lang}\t${said}`)));
  if (!found) return;
  const isKept = keep(found.shape, found.said);
  const at = document.activeElement?.id;
  draw(found);
  if (!isKept) tell(`${found.sentence} ${say.nothingkept}`);
  // A question that was answered is gone.
  (document.getElementById(at) ?? part("run")).focus();
}

const quoted = (text) => `"${text.replaceAll('"', '""')}"`;

function field({ field, label, type, options, text, needed, wrong }) {
  const id = `files-all-${field}`;
  const input = options.length > 0
    ? el("select", { id, className: "ct-input" }, ...(options[0][0] === "" ? [] : [el("option", { value: "", text: "" })]), ...options.map(([value, name]) => el("option", { value, text: name })))
    : el("input", { id, className: "ct-input", type, autocomplete: "off" });
  input.value = text;
  input.required = needed;
  input.addEventListener("change", () => change(`${field}:${quoted(input.value)}`));
  const told = wrong === "" ? [] : [el("p", { id: `${id}-wrong`, className: "cp-files-wrong", textContent: wrong })];
  if (wrong !== "") {
    input.setAttribute("aria-invalid", "true");
    input.setAttribute("aria-describedby", `${id}-wrong`);
  }
  return el("div", { className: "ct-field" }, el("label", { className: "ct-label", htmlFor: id, textContent: label }), input, ...told);
}

function question({ title, fields, key, options, settled }) {
  const box = el("fieldset", { className: `cp-files-question${settled ? " cp-files-settled" : ""}` }, el("legend", { textContent: title }));
  for (const one of fields ?? []) box.append(field(one));
  if (key) {
    const choices = options.map(([value, name]) => {
      const input = el("input", { type: "radio", name: key, id: `files-${key}-${value}`, value });
      input.addEventListener("change", () => change(`${key}=${value}`));
      return el("label", { className: "cp-files-choice" }, input, ` ${name}`);
    });
    box.append(...choices);
  }
  return box;
}

// What is taken for granted, with a field where it can be said otherwise.
function assumed({ text, field: of }) {
  return el("div", { className: "cp-files-assumed" }, el("p", { textContent: text }), ...(of ? [field(of)] : []));
}

// Which sheet of a workbook is read.
function sheets({ at, names }) {
  const input = el("select", { id: "files-sheet", className: "ct-input" }, ...names.map((name) => el("option", { value: name, text: name })));
  input.selectedIndex = at;
  input.addEventListener("change", () => change(`sheet=${quoted(input.value)}`));
  return el("div", { className: "ct-field" }, el("label", { className: "ct-label", htmlFor: "files-sheet", textContent: say.sheet }), input);
}

function draw(found) {
  now.proposal = found;
  tell(found.sentence);
  part("map").hidden = false;
  part("questions").replaceChildren(...found.questions.map(question), ...(found.everywhere.length > 0 ? [question({ title: say.everywhere, fields: found.everywhere, settled: true })] : []));
  part("assumed").replaceChildren(...(found.sheets ? [sheets(found.sheets)] : []), ...found.assumptions.map(assumed));
  const selects = el("tr", {}, ...found.columns.map((column, at) => {
    const select = el("select", { id: `files-column-${at}`, className: "ct-input", ariaLabel: filled(say.column, { name: column.name }) },
      el("option", { value: "", text: say.nothing }), ...found.fields.map(([value, name]) => el("option", { value, text: name })));
    select.value = column.field;
    select.addEventListener("change", () => {
      const before = column.field && column.field !== select.value ? `${column.field}=;` : "";
      change(`${before}${select.value ? `${select.value}=#${at + 1}` : ""}`);
    });
    return el("td", {}, select, el("span", { className: "cp-files-why", textContent: column.why }));
  }));
  const names = el("tr", {}, ...found.columns.map((column) => el("th", { scope: "col", textContent: column.name })));
  const rows = found.rows.map((row) => el("tr", {}, ...row.map((cell) => el("td", { textContent: cell }))));
  part("preview").replaceChildren(el("thead", {}, names, selects), el("tbody", {}, ...rows));
  part("run").disabled = !found.ready;
}
