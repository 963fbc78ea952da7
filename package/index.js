// In a browser, a worker, or whatever a bundler makes.
import { engine } from "./engine.js";

export { NotAnswered } from "./engine.js";

export async function load(program = new URL("./countertariff.wasm", import.meta.url)) {
  if (program instanceof WebAssembly.Module) return engine(program);
  if (program instanceof ArrayBuffer || ArrayBuffer.isView(program)) return engine(await WebAssembly.compile(program));
  return engine(await WebAssembly.compileStreaming(program instanceof Response ? program : fetch(program)));
}
