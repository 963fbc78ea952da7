// The service worker: after a first visit the page opens without a network, and without asking one. It holds the
// files of one build, exactly, each checked against its digest, or it is not installed at all: two builds are never mixed.
//
// A newer build is fetched beside the one in use and waits. start.js says so; only when the person asks does it take
// over, and then the page is loaded again.

// The files of this build: their names, as they follow the folder of the page, and their digests. The build writes them
// (script/finish-page.mjs).
const FILES = {};
const BUILD = "";

// What few people need, and is large: it is kept once somebody has needed it, or once nobody waits for anything else.
const ONCE_NEEDED = /^(clerk|filer)-[0-9a-f]+\.wasm$/;

// Each build keeps its files in a store of its own.
const STORE = `countertariff ${BUILD}`;
const OURS = /^countertariff /;

const address = (name) => new URL(name, registration.scope).href;

async function digest(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// Fetches a file as this build has it. What never changes under its name may come from the browser's own store.
async function fetched(name) {
  const isNamedByContent = /-[0-9a-f]{12,16}(_bg)?\.\w+$/.test(name);
  const response = await fetch(address(name), { cache: isNamedByContent ? "default" : "no-cache" });
  const bytes = await response.clone().arrayBuffer();
  if (!response.ok || (await digest(bytes)) !== FILES[name]) throw new Error(`${name} is of another build`);
  return response;
}

async function keep() {
  const store = await caches.open(STORE);
  const earlier = (await caches.keys()).filter((name) => OURS.test(name) && name !== STORE);
  try {
    // One after another: the page itself may still be loading.
    for (const name of Object.keys(FILES)) {
      if (ONCE_NEEDED.test(name) || (await store.match(address(name)))) continue;
      await store.put(address(name), await fetched(name));
    }
  } catch (error) {
    await caches.delete(STORE);
    throw error;
  }
  return earlier;
}

// Keeps what few people need as well, so that files too are answered without a network.
async function keepRest() {
  for (const name of Object.keys(FILES).filter((name) => ONCE_NEEDED.test(name))) await keptOnce(name);
}

// A file that is kept once it is needed.
async function keptOnce(name) {
  const own = await caches.open(STORE);
  if (!(await own.match(address(name)))) await own.put(address(name), await fetched(name));
  return own.match(address(name));
}

// Other tabs may still run the build before this one, and ask for its names; older builds nobody runs.
async function tidy() {
  const stores = (await caches.keys()).filter((name) => OURS.test(name) && name !== STORE);
  await Promise.all(stores.slice(0, -1).map((name) => caches.delete(name)));
}

// The name of the file that a request is for: a page of ours under any query.
function named(request) {
  const { origin, pathname } = new URL(request.url);
  const scope = new URL(registration.scope);
  if (origin !== scope.origin || !pathname.startsWith(scope.pathname)) return undefined;
  const name = pathname.slice(scope.pathname.length);
  return name === "" ? "index.html" : name;
}

async function answer(request, name) {
  const own = await caches.open(STORE);
  const kept = (await own.match(address(name))) ?? (await caches.match(address(name)));
  if (kept || !(name in FILES) || !ONCE_NEEDED.test(name)) return kept ?? fetch(request);
  return keptOnce(name);
}

addEventListener("install", (event) => event.waitUntil(keep()));
addEventListener("activate", (event) => event.waitUntil(tidy().then(() => clients.claim())));
addEventListener("message", (event) => {
  if (event.data === "take over") skipWaiting();
  // A network that fails is asked again at the next visit.
  if (event.data === "keep the rest") event.waitUntil(keepRest().catch(() => {}));
});
addEventListener("fetch", (event) => {
  if (event.request.method !== "GET") return;
  const name = named(event.request);
  // What is no file of a build goes to the network as if this were not here.
  if (name === undefined || (!(name in FILES) && !/-[0-9a-f]{12,16}(_bg)?\.\w+$/.test(name))) return;
  event.respondWith(answer(event.request, name));
});
