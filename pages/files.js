// The page of files: draws what the worker says of a file, and tells it what a person says. What a file is, what its columns hold
// and what is owed is decided in the worker; the file is read there and goes nowhere else.

const root = document.getElementById("files");
const say = root.dataset;
const lang = document.documentElement.lang;
const part = (name) => document.getElementById(`files-${name}`);
const KEPT = "countertariff.files";
const ROW = 34;
// Browsers draw no element that is much higher.
const HIGHEST = 8_000_000;

const el = (tag, set = {}, ...inside) => {
  const made = Object.assign(document.createElement(tag), set);
  made.append(...inside);
  return made;
};
const number = (value) => value.toLocaleString(lang);
const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

// Only the worker's own address may become a script.
globalThis.trustedTypes?.createPolicy("default", {
  createScriptURL: (address) => {
    if (address !== say.worker) throw new TypeError("no script of this page");
    return address;
  },
});

let worker;
let asked = 0;
const waiting = new Map();
let file;
let proposal;
// What was written of the answered file: the place in the store where it begins, and what found no room there, as it came. And
// what was mended of it since.
let stored = { name: undefined, bytes: 0 };
let pieces = [];
let patches = [];
let stopped = true;
let failed = false;
const isAnswered = () => stored.bytes > 0 || pieces.length > 0;

function tell(text, wrong = false) {
  part("said").textContent = text;
  part("said").classList.toggle("cp-files-wrong", wrong);
  if (wrong) part("said").scrollIntoView({ block: "nearest" });
}

// Answers lie in the browser's private store, on the disk, while this page is open. A lock with the name of the page says so to
// the same page in other tabs. What no lock says is left of earlier visits, and is removed.
const STORE = "answers";
const SAVING = 60_000;
let folder;
let tab;
let runs = 0;
let saved = -SAVING;
const names = new Set();

async function opened() {
  folder ??= await (await navigator.storage.getDirectory()).getDirectoryHandle(STORE, { create: true });
  return folder;
}

function locked(name) {
  return new Promise((done, fail) => {
    navigator.locks.request(name, () => (done(name), new Promise(() => {}))).catch(fail);
  });
}

// A name in the store that no other has; none where there is no such store, as in some private windows.
async function newName() {
  try {
    await opened();
    tab ??= await locked(crypto.randomUUID());
    const name = `${tab}.${(runs += 1)}`;
    names.add(name);
    return name;
  } catch {
    return undefined;
  }
}

// So many bytes under a name in the store.
async function inStore({ name, bytes }) {
  if (bytes === 0) return [];
  const file = await (await (await opened()).getFileHandle(name)).getFile();
  return [file.slice(0, bytes)];
}

// Removes a file from the store, once it cannot be that it is still being saved.
function remove(name) {
  if (!names.has(name)) return;
  const gone = () => folder.removeEntry(name).then(() => names.delete(name), () => {});
  setTimeout(gone, Math.max(0, saved + SAVING - performance.now()));
}

async function tidy() {
  try {
    const all = await opened();
    for await (const name of all.keys()) {
      await navigator.locks.request(name.split(".")[0], { ifAvailable: true }, (lock) => lock && all.removeEntry(name).catch(() => {}));
    }
  } catch {
    // There is no such store.
  }
}

// Nothing waits for a page that is closed: what it cannot remove any more, its next visit does.
addEventListener("pagehide", ({ persisted }) => {
  if (!persisted) for (const name of names) folder.removeEntry(name).catch(() => {});
});

// The worker stopped, or does not answer. What it wrote is here, and can be saved as it was written.
function lost() {
  undivide();
  worker?.terminate();
  worker = undefined;
  for (const done of waiting.values()) done({ text: "missed" });
  waiting.clear();
  if (file) missed();
}

function missed() {
  failed = true;
  part("dialog").close();
  for (const name of ["progress", "results", "book"]) part(name).hidden = true;
  part("save").hidden = !isAnswered();
  tell(say.missed, true);
}

// How far a file is read before anything can be said of it.
let began = 0;
let firstRows;

function reading({ reached, rows, of }) {
  const text = part("reading");
  if (text.dataset.shown !== "yes") return;
  text.hidden = false;
  if (rows === undefined) {
    text.textContent = filled(say.reading, { done: number(Math.ceil(reached / 1e6)), all: number(Math.ceil(file.size / 1e6)) });
    return;
  }
  firstRows ??= [performance.now(), rows];
  const rate = (rows - firstRows[1]) / Math.max(1, performance.now() - firstRows[0]);
  const left = rate > 0 ? Math.ceil((of - rows) / rate / 1000) : "…";
  text.textContent = filled(say.readingrows, { rows: number(rows), all: number(of), left: typeof left === "number" ? number(left) : left });
}

// While this is awaited it is shown how far the file is read.
async function shown(answer) {
  firstRows = undefined;
  part("reading").dataset.shown = "yes";
  const told = await answer;
  part("reading").dataset.shown = "no";
  part("reading").hidden = true;
  return told;
}

function ask(request, given = {}, lent = []) {
  if (worker === undefined) {
    worker = new Worker(say.worker);
    worker.addEventListener("message", ({ data }) => {
      if (data.id === undefined) return reading(data);
      waiting.get(data.id)?.(data);
      waiting.delete(data.id);
    });
    worker.addEventListener("error", lost);
  }
  const id = (asked += 1);
  return new Promise((done) => {
    waiting.set(id, done);
    worker.postMessage({ id, request, ...given }, lent);
  });
}

// A long file is answered by two workers, where there is a core for the second. A phone may have cores, and has little memory.
const LONG = 4_000_000;
const isDivided = () => file.size >= LONG && navigator.hardwareConcurrency > 1 && !matchMedia("(pointer: coarse)").matches;
let second;

function divide(said, guard) {
  const { port1, port2 } = new MessageChannel();
  second = new Worker(say.worker);
  second.addEventListener("error", undivide);
  second.postMessage({ second: { file, port: port2, lang, said, guard } }, [port2]);
  return ask(`turns\t${lang}\tfirst`, { port: port1 }, [port1]);
}

// The second worker is wanted no more, or has stopped: the first goes on by itself.
function undivide() {
  second?.terminate();
  second = undefined;
  worker?.postMessage({ second: "lost" });
}

// The document of an answer; nothing where it is a fault, which is then said.
function read({ text }) {
  // A program that has begun anew knows nothing of the file.
  if (text === "missed" || text === "fault\t") {
    missed();
    return undefined;
  }
  if (text.startsWith("fault\t")) {
    tell(text.slice(6), true);
    return undefined;
  }
  return JSON.parse(text);
}

// What is kept in the browser is a convenience: without it all else works.
function kept() {
  try {
    return JSON.parse(localStorage.getItem(KEPT)) ?? {};
  } catch {
    return {};
  }
}

function keep(shape, said) {
  try {
    const all = Object.entries({ ...kept(), [shape]: said }).slice(-50);
    localStorage.setItem(KEPT, JSON.stringify(Object.fromEntries(all)));
    return true;
  } catch {
    return false;
  }
}

async function open(chosen) {
  file = chosen;
  undivide();
  const before = stored;
  [stored, pieces, patches, stopped, failed] = [{ bytes: 0 }, [], [], true, false];
  part("book").hidden = false;
  for (const name of ["map", "progress", "results", "save"]) part(name).hidden = true;
  tell(filled(say.looking, { name: file.name }));
  const chosenNow = () => file === chosen;
  let found = read(await shown(ask(`open\t${lang}\t`, { file })));
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

function question({ title, fields, key, options }) {
  const box = el("fieldset", { className: "cp-files-question" }, el("legend", { textContent: title }));
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
  proposal = found;
  tell(found.sentence);
  part("map").hidden = false;
  part("questions").replaceChildren(...found.questions.map(question), ...(found.everywhere.length > 0 ? [question({ title: say.everywhere, fields: found.everywhere })] : []));
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

async function run() {
  stopped = false;
  remove(stored.name);
  [stored, pieces, patches] = [{ bytes: 0 }, [], []];
  part("results").hidden = true;
  part("progress").hidden = false;
  part("save").hidden = true;
  keep(proposal.shape, proposal.said);
  const answering = file;
  began = performance.now();
  const name = await newName();
  stored = { name, bytes: 0 };
  const took = ({ text, share, stored: bytes, blobs }) => {
    stored.bytes = bytes ?? stored.bytes;
    pieces.push(...(blobs ?? []));
    return [read({ text }), share];
  };
  const guard = part("guard").checked ? "guarded" : "plain";
  let [told, share] = took(await ask(`run\t${lang}\t${guard}`, { name }));
  if (!told) {
    part("progress").hidden = true;
    return;
  }
  if (told.divides && isDivided()) await divide(told.said, guard);
  let done = false;
  while (!done && !stopped) {
    const answer = await ask(`go\t${lang}`);
    if (file !== answering) return;
    [told, share] = took(answer);
    if (!told) break;
    done = told.done;
    const seconds = (performance.now() - began) / 1000;
    share = told.of ? told.rows / told.of : share;
    part("bar").value = share;
    const left = share > 0 ? Math.ceil((seconds * (1 - share)) / share) : 0;
    part("far").textContent = filled(say.far, { rows: number(told.rows), rate: number(Math.round(told.rows / Math.max(seconds, 0.001))), left: number(left) });
    if (done) {
      const counts = filled(say.done, { goods: number(told.goods), unread: number(told.unread), others: number(told.others) });
      tell(told.offers ? counts : `${counts} ${say.nonames}`);
    }
  }
  undivide();
  part("progress").hidden = true;
  if (stopped && !failed) tell(say.stopped);
  stopped = true;
  if (!failed) await ask("close");
  part("save").hidden = !isAnswered();
  if (!failed) await results();
}

// So long a worker may take over one declaration once it was asked to stop, in milliseconds.
const PATIENCE = 5000;

function stop() {
  stopped = true;
  tell(say.stopping);
  const mine = began;
  setTimeout(() => !part("progress").hidden && began === mine && lost(), PATIENCE);
}

async function results() {
  part("results").hidden = false;
  await look();
  part("results-title").focus();
}

let total = 0;
let first = 0;

async function look() {
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
      button.addEventListener("click", () => openRow(at));
      const row = el("tr", {}, el("td", {}, button), el("td", { textContent: status }), ...cells.map((cell) => el("td", { textContent: cell, title: cell })));
      row.setAttribute("aria-rowindex", String(from + turn + 2));
      return row;
    });
    part("rows").replaceChildren(...rows);
  } while (again);
  showing = false;
}

function scrolled() {
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
function keyed(event) {
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

async function openRow(at) {
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
  patches = read(await ask(`patches\t${lang}\t`)) ?? patches;
  if (turn === changes && part("row-cells").dataset.at === String(at)) drawRow(mended);
  await look();
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

function download(parts, type, ending) {
  const name = file.name.replace(/\.\w+$/, "");
  const address = URL.createObjectURL(new Blob(parts, { type }));
  saved = performance.now();
  el("a", { href: address, download: `${name}-countertariff.${ending}` }).click();
  setTimeout(() => URL.revokeObjectURL(address), SAVING);
}

// The answered file with what was mended in its places. What the browser no longer has would be missing from what is saved, and
// no browser says so: each piece is looked at first.
async function save() {
  let all;
  try {
    all = [...(await inStore(stored)), ...pieces];
    for (const piece of all) await piece.slice(-1).arrayBuffer();
  } catch {
    return tell(say.noroom, true);
  }
  const whole = new Blob(all);
  const parts = [];
  let from = 0;
  for (const [at, end, text] of patches) {
    parts.push(whole.slice(from, at), text);
    from = end;
  }
  parts.push(whole.slice(from));
  download(parts, "text/csv", "csv");
}

// The same as a workbook, which the worker makes of what was answered.
async function saveBook() {
  const [answering, started] = [file, performance.now()];
  const rest = [];
  part("book").disabled = true;
  part("binding").hidden = false;
  part("binding").textContent = "";
  const name = await newName();
  let answer = await ask(`book\t${lang}\t`, { name });
  let told = read(answer);
  while (told && file === answering) {
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
  if (told?.done && file === answering) {
    try {
      const parts = [...(await inStore({ name, bytes: answer.stored })), ...rest];
      download(parts, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");
    } catch {
      tell(say.noroom, true);
    }
  }
  remove(name);
}

part("choose").addEventListener("change", ({ target }) => target.files[0] && open(target.files[0]));
for (const name of ["dragover", "drop"]) {
  root.addEventListener(name, (event) => {
    event.preventDefault();
    root.classList.toggle("cp-files-over", name === "dragover");
    if (name === "drop" && event.dataTransfer.files[0]) open(event.dataTransfer.files[0]);
  });
}
root.addEventListener("dragleave", () => root.classList.remove("cp-files-over"));
part("run").addEventListener("click", run);
part("stop").addEventListener("click", stop);
part("status").addEventListener("change", look);
part("programme").addEventListener("change", look);
part("scroller").addEventListener("scroll", scrolled);
part("scroller").addEventListener("keydown", keyed);
part("csv").addEventListener("click", save);
part("book").addEventListener("click", saveBook);
part("close").addEventListener("click", () => part("dialog").close());
root.hidden = false;
tidy();
