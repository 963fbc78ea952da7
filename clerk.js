// The worker that makes and reads files. It fetches its program, clerk.wasm, when it starts, and hands it one request
// after another.
//
// A request is text: a word, a language, what it is about, between tabs. So is the answer; what either means is known to
// the program and the page (src/clerk.rs). "missed" says that the program did not arrive, or stopped.

// The address and the digest of the program. script/workers.mjs writes them.
const PROGRAM = [];

async function start() {
  const [address, integrity] = PROGRAM;
  const { instance } = await WebAssembly.instantiateStreaming(fetch(new URL(address, location.href), { integrity }));
  return instance.exports;
}

let program;

addEventListener("message", async ({ data }) => {
  try {
    const clerk = await (program ??= start());
    const bytes = new TextEncoder().encode(data);
    const at = clerk.room(bytes.length);
    new Uint8Array(clerk.memory.buffer, at, bytes.length).set(bytes);
    const length = clerk.answer();
    postMessage(new TextDecoder().decode(new Uint8Array(clerk.memory.buffer, clerk.answered(), length)));
  } catch {
    program = undefined;
    postMessage("missed");
  }
});
