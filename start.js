// Starts the page: loads the program, lets it mount, and takes the waiting text away. And stands by: when the
// program stops, it says so and how to go on, without any help from the program.
//
// Trunk would write the first of this into index.html; as a file of its own it needs no inline script, so the
// Content-Security-Policy can forbid those. What to load is in the preloads in the head, each with its checksum.
//
// What it keeps in the browser's storage, beside the sheet that the program keeps there:
//   countertariff.opening    the sheet being opened, as in its link, as long as it is not known to have opened
//                            well; it stays when the program stops or never ends. A sheet that is found here
//                            when it is to be opened is offered, and not opened.
//   countertariff.set-aside  the link of a sheet that was offered so and that the person did not want opened.

const KEPT = "countertariff.sheet";
const OPENING = "countertariff.opening";
const SET_ASIDE = "countertariff.set-aside";

// In a frame of another page nothing is kept.
const framed = new URLSearchParams(location.search).has("embed");

// How long a page must have been on screen before its sheet is known to have opened well, in milliseconds.
const SETTLED = 2_000;

// No text becomes markup or script here; only a file beside this page may be started as a worker.
globalThis.trustedTypes?.createPolicy("default", {
  createScriptURL: (address) => (new URL(address, location.href).origin === location.origin ? address : null),
});

const module = document.head.querySelector('link[rel="modulepreload"]');
const wasm = document.head.querySelector('link[rel="preload"][type="application/wasm"]');
const shell = document.getElementById("shell");
const panel = document.getElementById("stopped");
const aside = document.getElementById("set-aside");
const updated = document.getElementById("updated");
let stopped = false;
let asking = false;

// The browser's storage; without one, or where it is not allowed, nothing is remembered.
const storage = {
  get(name) { try { return framed ? null : localStorage.getItem(name); } catch { return null; } },
  set(name, text) { try { if (!framed) localStorage.setItem(name, text); } catch {} },
  remove(name) { try { localStorage.removeItem(name); } catch {} },
};

// What would be opened now, as it follows the path in an address: the sheet of the link, or else the one kept.
function sheet() {
  const linked = location.search + location.hash;
  const kept = storage.get(KEPT);
  return linked || (kept === null ? "" : `#${kept}`);
}
const link = () => location.origin + location.pathname + sheet();
let marked = "";

function mark() {
  marked = sheet();
  if (marked !== "") storage.set(OPENING, marked);
}

// Only one's own mark, and once: another tab may have marked its sheet since.
function unmark() {
  if (marked !== "" && storage.get(OPENING) === marked) storage.remove(OPENING);
  marked = "";
}

// Whether this very sheet was being opened and never opened well. A page that was left a moment ago may be about to
// unmark it: a browser may start the next page first.
const A_MOMENT = 200;
async function isMarked() {
  const isSo = () => storage.get(OPENING) === sheet();
  if (isSo()) await new Promise((done) => setTimeout(done, A_MOMENT));
  return isSo();
}

// Shows of the waiting text what belongs to one moment: loading or failed.
function during(moment) {
  for (const part of shell.querySelectorAll("[data-while]")) {
    part.hidden = part.dataset.while !== moment;
  }
}

// Puts the question over the page, which cannot be reached while it is asked.
function ask() {
  asking = true;
  panel.querySelector("input").value = link();
  if (!panel.open) panel.showModal();
}

// Whether an error is one after which the program cannot be trusted to go on: a trap, or no room left to
// call functions. What else goes wrong on a page leaves the program whole.
function fatal(error) {
  return error instanceof WebAssembly.RuntimeError || error instanceof RangeError || error?.name === "InternalError";
}

function stop() {
  if (stopped) return;
  stopped = true;
  // What the stopped program still meant to do must not happen: it would keep the sheet that stopped it.
  for (let timer = setTimeout(() => {}); timer > 0; timer -= 1) clearTimeout(timer);
  mark();
  ask();
}

async function start() {
  mark();
  during("loading");
  try {
    const program = fetch(wasm.href, { integrity: wasm.dataset.integrity });
    // The program says so when the page is drawn: one that begins with several lines waits for its second file.
    const drawn = new Promise((done) => addEventListener("drawn", done, { once: true }));
    const { default: run } = await import(module.href);
    await run({ module_or_path: program });
    await drawn;
    shell.remove();
    requestAnimationFrame(() => setTimeout(unmark, SETTLED));
    showSetAside();
    setTimeout(keepOffline, OFFLINE_AFTER);
  } catch (error) {
    if (fatal(error)) {
      stop();
    } else {
      unmark();
      during("failed");
    }
    throw error;
  }
}

function showSetAside() {
  const kept = storage.get(SET_ASIDE);
  if (kept === null) return;
  document.body.append(aside);
  aside.hidden = false;
  aside.querySelector("input").value = kept;
  aside.querySelector("button").onclick = () => {
    storage.remove(SET_ASIDE);
    aside.hidden = true;
  };
}

// What the person answers: the sheet is opened again, or set aside. Going back in the browser still leads to it.
// Without it the page opens the sheet that is kept, if that is another one, or else an empty one.
function goOn(choice) {
  if (choice === "without") {
    storage.set(SET_ASIDE, link());
    if (sheet() === `#${storage.get(KEPT)}`) storage.remove(KEPT);
    history.pushState(null, "", location.pathname);
  }
  storage.remove(OPENING);
  asking = false;
  panel.close();
  if (stopped) location.reload();
  else start();
}

// ── Without a network ──
// offline.js keeps the files of this build once the page has had time to load. A newer build is said to be there, and
// taken when the person asks; the sheet is kept, and opens again in it.

const OFFLINE_AFTER = 3_000;
let taking = false;

function showUpdated(waiting) {
  const [take, later] = updated.querySelectorAll("button");
  take.onclick = () => {
    taking = true;
    waiting.postMessage("take over");
  };
  later.onclick = () => { updated.hidden = true; };
  document.body.append(updated);
  updated.hidden = false;
}

async function keepOffline() {
  if (!("serviceWorker" in navigator) || new URLSearchParams(location.search).has("embed")) return;
  navigator.serviceWorker.addEventListener("controllerchange", () => { if (taking) location.reload(); });
  try {
    const registration = await navigator.serviceWorker.register("./offline.js", { updateViaCache: "none" });
    const look = () => { if (registration.waiting && navigator.serviceWorker.controller) showUpdated(registration.waiting); };
    registration.addEventListener("updatefound", () => {
      registration.installing?.addEventListener("statechange", look);
    });
    look();
    const { active } = await navigator.serviceWorker.ready;
    if (!navigator.connection?.saveData) active.postMessage("keep the rest");
  } catch {
    // A browser that allows none, or a build that is just being replaced: the page works as it did.
  }
}

panel.addEventListener("cancel", (event) => event.preventDefault());
// An older browser closes it all the same when the key is pressed twice.
panel.addEventListener("close", () => { if (asking) ask(); });
for (const button of panel.querySelectorAll("button")) button.addEventListener("click", () => goOn(button.value));
addEventListener("error", (event) => { if (fatal(event.error)) stop(); });
addEventListener("unhandledrejection", (event) => { if (fatal(event.reason)) stop(); });
// A page that is left alive has opened its sheet well enough. Of one that has stopped, the program hears no more.
for (const kind of ["pagehide", "visibilitychange", "hashchange", "popstate"]) {
  addEventListener(kind, (event) => {
    if (stopped) event.stopImmediatePropagation();
    else if (kind === "pagehide") unmark();
  }, { capture: true });
}

if (framed) import(document.querySelector("meta[name=embed]").content);
// The law once stood here, under this name.
if (location.hash === "#law") location.replace(`law.${navigator.language.startsWith("fr") ? "fr" : "en"}.html`);
else if (await isMarked()) ask();
else await start();
