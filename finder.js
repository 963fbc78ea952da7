// The worker in which words are searched. It fetches the names of goods in the language in use, and the labels of
// the country entered, when they are first wanted, and hands them with each request to its program, finder.wasm.
//
// A request is text: language, country, what, of what, between tabs. So is the answer; what either means is known
// to the program and the page (src/find/desk.rs, src/find/reply.rs). "missed" says that a file did not arrive.

// What is fetched, by what it is called here: its address and its digest. script/finish-page.mjs writes them.
const FILES = {};

const MISSED = "missed";
const waiting = [];
const learnt = new Map();
let program;
let working = false;

async function fetched(name) {
  const [address, integrity] = FILES[name];
  const response = await fetch(new URL(address, location.href), { integrity });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
}

async function start() {
  const { instance } = await WebAssembly.instantiateStreaming(fetched("program"));
  return instance.exports;
}

// Copies bytes into the program's memory.
function give(to, bytes) {
  const at = to.room(bytes.length);
  new Uint8Array(to.memory.buffer, at, bytes.length).set(bytes);
}

async function learn(name) {
  const [to, text] = await Promise.all([program ??= start(), fetched(name).then((response) => response.arrayBuffer())]);
  give(to, new Uint8Array(text));
  if (!to.learn()) throw new Error(`${name} cannot be read`);
}

// Fetches a file once; one that did not arrive is fetched again when it is wanted again.
function known(name) {
  if (!(name in FILES)) return undefined;
  if (!learnt.has(name)) {
    learnt.set(name, learn(name).catch((error) => {
      learnt.delete(name);
      throw error;
    }));
  }
  return learnt.get(name);
}

async function answer(request) {
  const [lang, country, what] = request.split("\t", 3);
  await known(`names.${lang}`);
  // Without labels a line is known by its code, its unit and its rate.
  await known(`labels.${country.toLowerCase()}.${lang}`)?.catch(() => {});
  if (what === "ask") await known(`asks.${lang}`);
  const to = await program;
  give(to, new TextEncoder().encode(request));
  const length = to.answer();
  return new TextDecoder().decode(new Uint8Array(to.memory.buffer, to.answered(), length));
}

const isSearch = (request) => request.split("\t", 3)[2] === "find";

async function work() {
  working = true;
  while (waiting.length > 0) {
    const request = waiting.shift();
    // Of several searches only the last is still wanted.
    if (isSearch(request) && waiting.some(isSearch)) continue;
    try {
      postMessage(await answer(request));
    } catch {
      postMessage(MISSED);
    }
    // Requests that came meanwhile are heard now.
    await new Promise((heard) => setTimeout(heard));
  }
  working = false;
}

addEventListener("message", ({ data }) => {
  waiting.push(data);
  if (!working) work();
});
