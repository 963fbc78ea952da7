// The worker that answers a file as people have it. It fetches its program, filer.wasm, when it starts, hands it one request
// after another, and lends it pieces of the file and of the answered file, which is kept in the browser as it is written.
//
// A request comes as { id, request }, with a file where one is opened and a name where something is written, and is answered as
// { id, text, stored, blob }: so many bytes lie under that name in the browser's private store, and what found no room there
// comes as a blob, after them. What the texts mean is known to the program and the page (src/filer/). "missed" says that the program
// did not arrive, or stopped; "close" is for this script, when nothing more is written. Meanwhile { reached } says how many bytes
// of the file were read, and { rows, of } how many rows of a workbook.

// The addresses and the digests of the program and of the names of goods in two languages. script/workers.mjs writes them.
const FILES = [];

// So long the program may work before somebody is told how far it is, in milliseconds, and so much at a time.
const AT_ONCE = 120;
const DECLARATIONS = 100;

// The folder of the private store in which answers lie while their page is open. pages/files.js knows it too.
const STORE = "answers";
// So much of the answered file is read at once: the page looks at rows that stand together.
const BLOCK = 1 << 18;

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

  // Writes bytes that are the program's own until it goes on. Gives a blob of what is not in the store.
  write(bytes) {
    if (bytes.length === 0) return undefined;
    if (this.#access && this.stored === this.#end) {
      try {
        if (this.#access.write(bytes, { at: this.#end }) === bytes.length) {
          this.stored = this.#end += bytes.length;
          return undefined;
        }
      } catch {
        // The disk is full, or the browser allows no more.
      }
    }
    const blob = new Blob([bytes]);
    this.#pieces.push({ from: this.#end, blob });
    this.#end += bytes.length;
    return blob;
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

// The bytes of a file, or of the answered file, from a place on.
function bytesOf(which, from, most) {
  if (which === 0) {
    reached = Math.max(reached, Math.min(file.size, from + most));
    say({ reached });
    return new Uint8Array(reader.readAsArrayBuffer(file.slice(from, from + most)));
  }
  return answered.read(from, most);
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
async function answersOf(request) {
  const until = performance.now() + AT_ONCE;
  let text;
  let found;
  do {
    text = ask(`${request}\t${DECLARATIONS}`);
    found = text.startsWith("fault") ? { done: true } : JSON.parse(text);
    if (found.wants) await learn();
  } while (performance.now() < until && !found.done);
  return [text, found.done];
}

async function answer(request, name) {
  const [word] = request.split("\t", 1);
  if (word === "close") {
    await answered.close();
    return { text: "null" };
  }
  if (word === "open" || word === "run") {
    await Promise.all([answered.close(), book.close()]);
    [reached, answered, book] = [0, new Kept(), new Kept()];
  }
  if (word === "run") answered = await Kept.begin(name);
  if (word === "book") {
    await book.close();
    book = await Kept.begin(name);
  }
  const [text, done] = word === "go" || word === "bind" ? await answersOf(request) : [ask(request), false];
  const kept = word === "book" || word === "bind" ? book : answered;
  const blob = kept.write(told(program.written()));
  if (kept === book && done) await book.close();
  return { text, blob, stored: kept.stored };
}

async function replied({ id, request, name, file: chosen }) {
  try {
    program ??= await start();
    if (chosen) file = chosen;
    postMessage({ id, ...(await answer(request, name)), share: file.size === 0 ? 0 : reached / file.size });
  } catch {
    program = undefined;
    await answered.close().catch(() => {});
    postMessage({ id, text: "missed" });
  }
}

let turn = Promise.resolve();
addEventListener("message", ({ data }) => {
  turn = turn.then(() => replied(data));
});
