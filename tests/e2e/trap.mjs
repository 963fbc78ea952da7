// Programs that stop, for the journeys that see to it that the page survives them.

import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";

// A number of WebAssembly at a place of the bytes: [the number, the place after it].
function number(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return [value, at];
  }
}

// Where the content of the section of one kind begins.
function section(bytes, kind) {
  for (let at = 8; at < bytes.length;) {
    const [size, content] = number(bytes, at + 1);
    if (bytes[at] === kind) return content;
    at = content + size;
  }
  throw new Error(`The program has no section ${kind}.`);
}

// How many functions a program imports: its own are counted after them.
async function imported(bytes) {
  const module = await WebAssembly.compile(bytes);
  return WebAssembly.Module.imports(module).filter(({ kind }) => kind === "function").length;
}

// The same program, but the function exported under this name stops it at once.
export async function stoppingAt(program, name) {
  const bytes = new Uint8Array(program);
  let [exports, at] = number(bytes, section(bytes, 7));
  let goal;
  for (; exports > 0; exports -= 1) {
    const [length, text] = number(bytes, at);
    const found = Buffer.from(bytes.subarray(text, text + length)).toString();
    const [index, next] = number(bytes, text + length + 1);
    if (found === name && bytes[text + length] === 0) goal = index;
    at = next;
  }
  if (goal === undefined) throw new Error(`The program exports no function ${name}.`);
  let skipped = goal - await imported(bytes);
  [, at] = number(bytes, section(bytes, 10));
  for (; ; skipped -= 1) {
    const [size, body] = number(bytes, at);
    // No locals, `unreachable` to the end, `end`.
    if (skipped === 0) {
      bytes.fill(0, body, body + size - 1);
      return Buffer.from(bytes);
    }
    at = body + size;
  }
}

// Serves the page's own program with its first function stopping it, to pages whose address `stops`. The
// checksum goes, or the browser would refuse it.
export async function serveStopping(context, dist, stops = () => true) {
  const name = (await readdir(dist)).find((file) => file.startsWith("page-") && file.endsWith(".wasm"));
  const body = await stoppingAt(await readFile(join(dist, name)), "__wbindgen_start");
  const html = (await readFile(join(dist, "index.html"), "utf8")).replace(/ data-integrity="[^"]*"/, "");
  await context.route((url) => url.pathname === "/", (route) => route.fulfill({ body: html, contentType: "text/html; charset=utf-8" }));
  await context.route("**/page-*.wasm", async (route) => {
    const page = route.request().frame().url();
    if (stops(page)) await route.fulfill({ body, contentType: "application/wasm" });
    else await route.continue();
  });
}

// Lets a program stop in a page that is already open, as the page's own would: in a task of its own.
export async function stopNow(page) {
  await page.evaluate(async () => {
    // (module (func (export "f") unreachable))
    const bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11];
    const { instance } = await WebAssembly.instantiate(new Uint8Array(bytes));
    addEventListener("stop", () => instance.exports.f());
    dispatchEvent(new Event("stop"));
  });
}
