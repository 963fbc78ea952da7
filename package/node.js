// In Node: the program is read from the disk.
import { readFile } from "node:fs/promises";
import { engine } from "./engine.js";

export { NotAnswered } from "./engine.js";

export async function load(program = new URL("./countertariff.wasm", import.meta.url)) {
  if (program instanceof WebAssembly.Module) return engine(program);
  if (program instanceof ArrayBuffer || ArrayBuffer.isView(program)) return engine(await WebAssembly.compile(program));
  return engine(await WebAssembly.compile(await readFile(program)));
}
