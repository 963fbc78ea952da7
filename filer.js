// The worker that answers a file as people have it. It fetches its program, filer.wasm, when it starts, hands it one request
// after another, and lends it pieces of the file and of the answered file, which is kept in the browser as it is written.
//
// A request comes as { id, request } with a file where one is opened, and is answered as { id, text } with what was written. What
// the texts mean is known to the program and the page (src/filer/). "missed" says that the program did not arrive, or stopped.
// Meanwhile { reached } says how many bytes of the file were read, and { rows, of } how many rows of a workbook.

// The addresses and the digests of the program and of the names of goods in two languages. script/workers.mjs writes them.
const FILES = [];

// So long the program may work before somebody is told how far it is, in milliseconds, and so much at a time.
const AT_ONCE = 120;
const DECLARATIONS = 100;

const reader = new FileReaderSync();
let file = new Blob([]);
// What was written of the answered file: where each piece begins.
let written = [];
let end = 0;
let program;
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
  const piece = written.findLast((piece) => piece.from <= from);
  if (piece === undefined) return new Uint8Array(0);
  // The page looks at rows that stand together: a piece is read once.
  if (piece !== bytesOf.piece) [bytesOf.piece, bytesOf.bytes] = [piece, new Uint8Array(reader.readAsArrayBuffer(piece.blob))];
  return bytesOf.bytes.subarray(from - piece.from, from - piece.from + most);
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

const told = (length) => new Uint8Array(program.memory.buffer, program.told(), length).slice();

function ask(request) {
  const bytes = new TextEncoder().encode(request);
  const at = program.room(bytes.length);
  new Uint8Array(program.memory.buffer, at, bytes.length).set(bytes);
  return new TextDecoder().decode(told(program.answer()));
}

// Takes what was written, as a piece that the browser keeps: of the answered file, which is read back, or of a workbook.
function taken(word) {
  const bytes = told(program.written());
  if (bytes.length === 0) return undefined;
  const blob = new Blob([bytes]);
  if (word === "book" || word === "bind") return blob;
  written.push({ from: end, blob });
  end += bytes.length;
  return blob;
}

// Codes are offered for goods in words once their names are here: they are fetched when the first row needs them.
async function learn() {
  for (const file of FILES.slice(1)) {
    const names = await fetched(file);
    if (!names.ok || ask(`names\ten\t${await names.text()}`).startsWith("fault")) throw new Error("no names");
  }
}

async function answer(request) {
  const [word] = request.split("\t", 1);
  if (word !== "go" && word !== "bind") {
    const text = ask(request);
    if (word === "run") [reached, written, end, bytesOf.piece] = [0, [], 0, undefined];
    return { text, blob: taken(word) };
  }
  const until = performance.now() + AT_ONCE;
  let text;
  let found;
  do {
    text = ask(`${request}\t${DECLARATIONS}`);
    found = text.startsWith("fault") ? { done: true } : JSON.parse(text);
    if (found.wants) await learn();
  } while (performance.now() < until && !found.done);
  return { text, blob: taken(word) };
}

addEventListener("message", async ({ data }) => {
  try {
    program ??= await start();
    if (data.file) file = data.file;
    postMessage({ id: data.id, ...(await answer(data.request)), share: file.size === 0 ? 0 : reached / file.size });
  } catch {
    program = undefined;
    postMessage({ id: data.id, text: "missed" });
  }
});
