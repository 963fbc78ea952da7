// The elements of the page of files, and the sentences that the page has for what happens (src/pages/files.rs).

export const root = document.getElementById("files");
export const say = root.dataset;
export const lang = document.documentElement.lang;
export const part = (name) => document.getElementById(`files-${name}`);

export const el = (tag, set = {}, ...inside) => {
  const made = Object.assign(document.createElement(tag), set);
  made.append(...inside);
  return made;
};
// What a document of the worker may be made of. Anything else in it is drawn as a span.
const TAGS = new Set("a br button caption cite details div em h2 h3 h4 h5 h6 li ol p s span strong summary table tbody td th thead tr ul".split(" "));

// A document of the worker (src/filer/drawn.rs) as elements. `does` is told of a column, and of a text that is to be written there.
export function drawn(document, does) {
  if (typeof document === "string") return document;
  const { tag, class: name, in: inside = [], href, column, text, scope, colspan = 1, rowspan = 1, open, grow, unheard } = document;
  const made = el(TAGS.has(tag) ? tag : "span", { className: name ?? "" }, ...inside.map((one) => drawn(one, does)));
  if (/^https:\/\//.test(href)) Object.assign(made, { href, target: "_blank", rel: "noopener" });
  if (scope) made.scope = scope;
  if (colspan > 1) made.colSpan = colspan;
  if (rowspan > 1) made.rowSpan = rowspan;
  if (open) made.open = true;
  if (grow !== undefined) made.style.flexGrow = grow;
  if (unheard) made.ariaHidden = "true";
  if (column !== undefined) {
    if (tag === "a") made.href = `#files-cell-${column}`;
    if (tag === "button") made.type = "button";
    made.addEventListener("click", (event) => {
      event.preventDefault();
      does(column, text);
    });
  }
  return made;
}

export const number = (value) => value.toLocaleString(lang);
export const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

export function tell(text, wrong = false) {
  part("said").textContent = text;
  part("said").classList.toggle("cp-files-wrong", wrong);
  if (wrong) part("said").scrollIntoView({ block: "nearest" });
}
