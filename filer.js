// The worker that answers a file as people have it. It fetches its program, filer.wasm, when it starts, hands it one request
// after another, and lends it pieces of the file and of the answered file, which is kept in the browser as it is written.
//
// A request comes as { id, request }, with a file where one is opened and a name where something is written, and is answered as
// { id, text, stored, blobs }: so many bytes lie under that name in the browser's private store, and what found no room there
// comes as blobs, after them. What the texts mean is known to the program and the page (src/filer/). "missed" says that the program
// did not arrive, or stopped; "close" is for this script, when nothing more is written. Meanwhile { reached } says how many bytes
// of the file were read, and { rows, of } how many rows of a workbook.
//
// A long file is answered by two workers, by turns (src/filer/turns.rs): the page gives the second one, as { second }, what it needs
// to read the file as the first does, and to both a port between them. { second: "lost" } says that the page ended it.

// The addresses and the digests of the program and of the names of goods in two languages. script/workers.mjs writes them.
const FILES = [];

// So long the program may work before somebody is told how far it is, in milliseconds, and so much at a time.
const AT_ONCE = 120;
const DECLARATIONS = 100;

// The folder of the private store in which answers lie while their page is open. pages/files.js knows it too.
const STORE = "answers";
// So many stretches the second worker may be ahead of the first.
const AHEAD = 4;
// So much of the answered file is read at once: the page looks at rows that stand together. And so much of the file: each time that a
// browser is asked costs as much as a hundred rows.
const BLOCK = 1 << 18;
const AHEAD_BYTES = 1 << 21;

const reader = new FileReaderSync();
let file = new Blob([]);
let program;

// What is written piece by piece: into a file of the private store, which lies on the disk, and from the first piece on that finds
// no room there into blobs, which browsers hold in memory.
class Kept {
  #access;
  #handle;
  // The pieces that can be read: where each begins, and its bytes.
  #pieces = [];
  #block;
  #end = 0;
  stored = 0;

  static async begin(name) {
    const kept = new Kept();
    if (name === undefined) return kept;
    try {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(STORE, { create: true });
      kept.#handle = await folder.getFileHandle(name, { create: true });
      kept.#access = await kept.#handle.createSyncAccessHandle();
    } catch {
      // A private window, or a browser without such a store: all is kept as blobs.
    }
    return kept;
  }

  // Writes bytes that may be the program's own until it goes on. Gives blobs of what is not in the store.
  write(bytes) {
    if (bytes.length === 0) return [];
    if (this.#access && this.stored === this.#end) {
      try {
        if (this.#access.write(bytes, { at: this.#end }) === bytes.length) {
          this.stored = this.#end += bytes.length;
          return [];
        }
      } catch {
        // The disk is full, or the browser allows no more.
      }
    }
    const blob = new Blob([bytes]);
    this.#pieces.push({ from: this.#end, blob });
    this.#end += bytes.length;
    return [blob];
  }

  // Nothing more is written, and the page may have the file. A file that is being written is nobody else's.
  async close() {
    if (!this.#access) return;
    this.#access.close();
    this.#access = undefined;
    const blob = (await this.#handle.getFile()).slice(0, this.stored);
    if (this.stored > 0) this.#pieces.unshift({ from: 0, blob });
  }

  read(from, most) {
    const piece = this.#pieces.findLast((piece) => piece.from <= from);
    if (piece === undefined) return new Uint8Array(0);
    const at = from - piece.from;
    if (this.#block?.piece !== piece || at < this.#block.at || at + most > this.#block.at + this.#block.bytes.length) {
      const bytes = new Uint8Array(reader.readAsArrayBuffer(piece.blob.slice(at, at + Math.max(most, BLOCK))));
      this.#block = { piece, at, bytes };
    }
    return this.#block.bytes.subarray(at - this.#block.at, at - this.#block.at + most);
  }
}

// The answered file, and a workbook of it.
let answered = new Kept();
let book = new Kept();

// How far the file was read.
let reached = 0;
// When somebody was last told so.
let last = 0;
const OFTEN = 100;

function say(what) {
  if (performance.now() < last + OFTEN) return;
  last = performance.now();
  postMessage(what);
}

// What of the file was read last, and where it begins.
let block = { of: file, at: 0, bytes: new Uint8Array(0) };

// The bytes of a file, or of the answered file, from a place on.
function bytesOf(which, from, most) {
  if (which !== 0) return answered.read(from, most);
  reached = Math.max(reached, Math.min(file.size, from + most));
  say({ reached });
  const end = Math.min(from + most, file.size);
  if (block.of !== file || from < block.at || end > block.at + block.bytes.length) {
    const bytes = new Uint8Array(reader.readAsArrayBuffer(file.slice(from, from + Math.max(most, AHEAD_BYTES))));
    block = { of: file, at: from, bytes };
  }
  return block.bytes.subarray(from - block.at, end - block.at);
}

function read(which, low, high, to, most) {
  try {
    const bytes = bytesOf(which, (low >>> 0) + (high >>> 0) * 2 ** 32, most);
    new Uint8Array(program.memory.buffer, to, bytes.length).set(bytes);
    return bytes.length;
  } catch {
    // The file was changed or taken away since it was chosen.
    return -1;
  }
}

const fetched = ([address, integrity]) => fetch(new URL(address, location.href), { integrity });

async function start() {
  const { instance } = await WebAssembly.instantiateStreaming(fetched(FILES[0]), { host: { read, reads: (rows, of) => say({ rows, of }) } });
  return instance.exports;
}

// Bytes of the program, until it is asked for something else.
const told = (length) => new Uint8Array(program.memory.buffer, program.told(), length);

function ask(request) {
  const bytes = new TextEncoder().encode(request);
  const at = program.room(bytes.length);
  new Uint8Array(program.memory.buffer, at, bytes.length).set(bytes);
  return new TextDecoder().decode(told(program.answer()));
}

// Codes are offered for goods in words once their names are here: they are fetched when the first row needs them. Where they do not
// come, the rows are answered without.
async function learn() {
  try {
    for (const file of FILES.slice(1)) {
      const names = await fetched(file);
      if (!names.ok || ask(`names\ten\t${await names.text()}`).startsWith("fault")) throw new Error("no names");
    }
  } catch {
    ask("nameless\ten\t");
  }
}

// Answers for a while, and at least once.
async function answersOf(request, kept) {
  const until = performance.now() + AT_ONCE;
  const blobs = [];
  let text;
  let found;
  do {
    text = ask(`${request}\t${DECLARATIONS}`);
    found = text.startsWith("fault") ? { done: true } : JSON.parse(text);
    if (found.wants) await learn();
    if (found.turn === false && !found.done) {
      blobs.push(...kept.write(told(program.written())));
      const fault = await taken(kept, blobs);
      if (fault) [text, found] = [fault, { done: true }];
    }
  } while (performance.now() < until && !found.done);
  blobs.push(...kept.write(told(program.written())));
  return { text, blobs, done: found.done };
}

// The second worker, as the first sees it.
let second;

class Second {
  #stretches = [];
  #wait = () => {};
  #isLost = false;

  constructor(port) {
    this.port = port;
    port.onmessage = ({ data }) => {
      this.#stretches.push(data);
      this.#wait();
    };
    for (let ahead = 0; ahead < AHEAD; ahead += 1) port.postMessage("next");
  }

  lose() {
    this.#isLost = true;
    this.#wait();
  }

  // Its next stretch; nothing where it gives none any more.
  async next() {
    if (this.#stretches.length === 0 && !this.#isLost) await new Promise((done) => (this.#wait = done));
    const stretch = this.#stretches.shift();
    if (stretch) this.port.postMessage("next");
    return stretch?.text.startsWith("{") ? stretch : undefined;
  }
}

// Takes the next stretch of the second worker: where there is none, all that follows is answered here. Gives a fault, if there is one.
async function taken(kept, blobs) {
  const stretch = await second?.next();
  if (stretch === undefined) {
    second = undefined;
    ask("turns\ten\tall");
    return undefined;
  }
  const text = ask(`take\t${stretch.lang}\t${stretch.text}`);
  if (text.startsWith("fault")) return text;
  blobs.push(...kept.write(stretch.bytes));
  return undefined;
}

// As the second worker: one stretch after another, each when the first one wants it.
function serve({ file: chosen, port, lang, said, guard }) {
  file = chosen;
  const begun = start().then((exports) => {
    program = exports;
    for (const request of [`open\t${lang}\t`, `say\t${lang}\t${said}`, `run\t${lang}\t${guard}`, `turns\t${lang}\tsecond`]) {
      const text = ask(request);
      if (text.startsWith("fault")) throw new Error(text);
    }
    // What stands above the rows is written by the first.
    program.written();
  });
  let after = begun;
  port.onmessage = () => {
    after = after.then(() => stretch(lang)).then((stretch) => port.postMessage(stretch, [stretch.bytes.buffer]), () => {
      const bytes = new Uint8Array(0);
      port.postMessage({ text: "missed", lang, bytes });
    });
  };
}

async function stretch(lang) {
  let text = ask(`take\t${lang}\t`);
  let found = { done: text.startsWith("fault") };
  while (!found.done && found.turn !== false) {
    text = ask(`go\t${lang}\t${DECLARATIONS}`);
    found = text.startsWith("fault") ? { done: true } : JSON.parse(text);
    if (found.wants) await learn();
  }
  if (!text.startsWith("fault")) text = ask(`stretch\t${lang}\t`);
  return { text, lang, bytes: told(program.written()).slice() };
}

async function answer(request, { name, port }) {
  const [word] = request.split("\t", 1);
  if (word === "turns") {
    second = new Second(port);
    return { text: ask(request) };
  }
  if (word === "close") {
    await answered.close();
    return { text: "null" };
  }
  if (word === "open" || word === "run") {
    await Promise.all([answered.close(), book.close()]);
    [reached, answered, book, second] = [0, new Kept(), new Kept(), undefined];
  }
  if (word === "run") answered = await Kept.begin(name);
  if (word === "book") {
    await book.close();
    book = await Kept.begin(name);
  }
  const kept = word === "book" || word === "bind" ? book : answered;
  const isLong = word === "go" || word === "bind";
  const { text, blobs, done } = isLong ? await answersOf(request, kept) : { text: ask(request), blobs: kept.write(told(program.written())) };
  if (kept === book && done) await book.close();
  return { text, blobs, stored: kept.stored };
}

async function replied({ id, request, file: chosen, ...given }) {
  try {
    program ??= await start();
    if (chosen) file = chosen;
    postMessage({ id, ...(await answer(request, given)), share: file.size === 0 ? 0 : reached / file.size });
  } catch {
    program = undefined;
    await answered.close().catch(() => {});
    postMessage({ id, text: "missed" });
  }
}

let turn = Promise.resolve();
addEventListener("message", ({ data }) => {
  if (data.second === "lost") second?.lose();
  else if (data.second) serve(data.second);
  else turn = turn.then(() => replied(data));
});
