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
export const number = (value) => value.toLocaleString(lang);
export const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

export function tell(text, wrong = false) {
  part("said").textContent = text;
  part("said").classList.toggle("cp-files-wrong", wrong);
  if (wrong) part("said").scrollIntoView({ block: "nearest" });
}
