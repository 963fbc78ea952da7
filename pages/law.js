// Narrows the page of the law down by word or code, day, country and state. What is asked for stands in the address, so that it
// can be linked to and the browser's Back works. Without this script the page shows everything.

const form = document.getElementById("law-filter");
const count = document.getElementById("law-count");
const texts = [...document.querySelectorAll(".cp-law-text")];
const names = Object.fromEntries([...form.elements.state.options].map((option) => [option.value, option.text]));
const ORDER = Object.keys(names);

// Letters as they are compared: without accents and case.
const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

// A code, if what was typed is one.
const codeOf = (text) => (/^\d[\d.\s]*$/.test(text) ? text.replace(/\D/g, "") : "");

// The codes on each list, with their days; fetched once, when a code is asked for.
let fetching;
function fetchLists() {
  fetching ??= fetch(form.dataset.codes).then((response) => {
    if (!response.ok) throw new Error(String(response.status));
    return response.text();
  }).then((text) => {
    const found = new Map();
    for (const line of text.split("\n")) {
      const [list, from, through, ...codes] = line.split(" ");
      if (codes.length > 0) found.set(list, [...(found.get(list) ?? []), { from, through, codes }]);
    }
    return found;
  });
  return fetching;
}

// Whether a list names a code, something above it or something beneath it.
function isOn(found, list, code, on, exactly) {
  const days = ({ from, through }) => on === "" || ((from === "-" || from <= on) && (through === "-" || on <= through));
  const meets = (listed) => code.startsWith(listed) || (!exactly && listed.startsWith(code));
  return (found.get(list) ?? []).some((period) => days(period) && period.codes.some(meets));
}

// How a measure stands on a day; without one, as the page was made.
function stateOf(row, on) {
  const { force, from, through } = row.dataset;
  if (force !== "enacted") return force;
  if (on < from) return "later";
  return through !== undefined && through < on ? "ended" : "in-force";
}

// Whether a measure names a code, on the day nearest to the one asked for on which it is law.
function reaches(row, code, asked, found) {
  if (code === "") return true;
  const { from, through } = row.dataset;
  let on = asked;
  if (asked !== "" && asked < from) on = from;
  else if (asked !== "" && through !== undefined && through < asked) on = through;
  const ids = (name) => row.dataset[name].split(" ").filter(Boolean);
  const [lists, except] = [ids("lists"), ids("except")];
  const listed = lists.length === 0 || lists.some((list) => isOn(found, list, code, on, false));
  return listed && !except.some((list) => isOn(found, list, code, on, true));
}

async function show() {
  const { q, on, into, state } = Object.fromEntries(new FormData(form));
  const code = codeOf(q.trim());
  let found = new Map();
  let fault = "";
  if (code !== "") {
    try {
      found = await fetchLists();
    } catch {
      fetching = undefined;
      fault = form.dataset.fault;
    }
  }
  const words = code === "" || fault !== "" ? folded(q).split(/\s+/).filter(Boolean) : [];
  let shown = 0;
  for (const text of texts) {
    const rows = [...text.querySelectorAll("tbody > tr")];
    const ours = fault === "" ? rows.filter((row) => reaches(row, code, on, found)) : rows;
    for (const row of rows) row.hidden = !ours.includes(row);
    const badge = text.querySelector(".cp-law-state");
    const states = on === "" ? [badge.dataset.state] : ours.map((row) => stateOf(row, on));
    const now = ORDER.find((name) => states.includes(name)) ?? badge.dataset.state;
    badge.textContent = names[now];
    badge.dataset.now = now;
    const said = folded(text.textContent);
    const fits = (into === "" || text.closest("[data-into]").dataset.into === into)
      && (state === "" || now === state)
      && (code === "" || fault !== "" || ours.length > 0)
      && words.every((word) => said.includes(word));
    text.hidden = !fits;
    if (fits) shown += 1;
  }
  for (const country of document.querySelectorAll(".cp-law-country")) {
    country.hidden = texts.filter((text) => country.contains(text)).every((text) => text.hidden);
  }
  const says = form.dataset.count.replace("{n}", shown).replace("{m}", texts.length);
  count.textContent = fault === "" ? says : `${says}. ${fault}`;
}

// The address says what is asked for.
function address() {
  const asked = [...new FormData(form)].filter(([, value]) => value !== "");
  const query = new URLSearchParams(asked).toString();
  return location.pathname + (query === "" ? "" : `?${query}`) + location.hash;
}

function read() {
  const asked = new URLSearchParams(location.search);
  for (const name of ["q", "on", "into", "state"]) form.elements[name].value = asked.get(name) ?? "";
  for (const link of document.querySelectorAll(".ct-language a")) link.search = location.search;
}

let waiting;
form.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(show, 150);
});
form.addEventListener("change", () => {
  history.pushState(null, "", address());
  read();
  show();
});
form.addEventListener("reset", (event) => {
  event.preventDefault();
  history.pushState(null, "", location.pathname);
  read();
  show();
});
form.addEventListener("submit", (event) => event.preventDefault());
addEventListener("popstate", () => {
  read();
  show();
});

form.hidden = false;
read();
show();
