// Splits the program of the page in two, for script/finish-page.mjs: what the first answer takes, and the rest, which is
// whatever only src/ui/page/rest.rs leads to (docs/adr/0020-the-program-in-two-files.md).
//
// Cargo leaves the program with a record of every call and address in it (build.rs). wasm-split-cli follows them from the
// marked function, and writes two programs and a script that loads the second; wasm-bindgen makes the bridge of the
// first. Both scripts become one, which knows the second program by its digest.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { named } from "./order.mjs";
import { silent } from "./panics.mjs";
import { smaller } from "./wasm-opt.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const PASSES = ["--flatten", "--rereloop", "-Oz", "-Oz", "--converge", "--low-memory-unused"];
const REST = "split_rest.wasm";

// One place of a text replaced; the text must have it exactly once.
function replaced(text, place, by) {
  const parts = text.split(place);
  if (parts.length !== 2) throw new Error(`the tools have written another script than this one knows: ${parts.length - 1} times ${place}`);
  return parts.join(by);
}

// The bridge of the first program, with what loads the rest.
function joined(bridge, loader, [address, integrity]) {
  const loads = "__wasm_split_load_rest";
  bridge = replaced(bridge, 'import * as import1 from "./__wasm_split.js"\n', "");
  bridge = replaced(bridge, '"./__wasm_split.js": import1,', `"./__wasm_split.js": { ${loads} },`);
  loader = replaced(loader, 'import { initSync } from "./page.js";\n', "");
  loader = replaced(loader, `export const ${loads}`, `const ${loads}`);
  loader = replaced(loader, `fetch(new URL("./${REST}", import.meta.url))`, `fetch(new URL("${address}", import.meta.url), { integrity: "${integrity}" })`);
  // A host that calls it something else than a program keeps nobody from it.
  loader = replaced(loader, "WebAssembly.instantiateStreaming(src, imports)", "WebAssembly.instantiate(await (await src).arrayBuffer(), imports)");
  return `${bridge}\n${loader}`;
}

// Writes the two programs and their script, each under a name with its checksum; gives name and digest of the first
// program and of the script.
export function program(hashed, isRelease) {
  const metadata = execFileSync("cargo", ["metadata", "--format-version", "1", "--no-deps", "--locked", "--offline"], { cwd: root, encoding: "utf8", maxBuffer: 1 << 26 });
  const built = join(JSON.parse(metadata).target_directory, "wasm32-unknown-unknown", isRelease ? "page" : "debug", "page.wasm");
  const folder = mkdtempSync(join(tmpdir(), "split-"));
  const at = (name) => join(folder, name);
  const quiet = { stdio: ["ignore", "ignore", "inherit"] };
  const linked = at("linked.wasm");
  writeFileSync(linked, isRelease ? silent(readFileSync(built)) : readFileSync(built));
  execFileSync("wasm-split-cli", ["--out-name", "page", linked, folder], quiet);
  rmSync(linked);
  const parts = readdirSync(folder).filter((name) => name.endsWith(".wasm")).sort().join(" ");
  if (parts !== `page.wasm ${REST}`) throw new Error(`the program was split into ${parts}`);
  execFileSync("wasm-bindgen", ["--target", "web", "--no-typescript", "--keep-lld-exports", "--out-dir", at("bridge"), "--out-name", "page", at("page.wasm")], quiet);
  const finished = (name) => {
    if (!isRelease) return readFileSync(at(name));
    writeFileSync(at("small.wasm"), smaller(at(name), ...PASSES));
    writeFileSync(at("named.wasm"), named(readFileSync(at("small.wasm"))));
    return smaller(at("named.wasm"), "--reorder-functions-by-name");
  };
  const rest = hashed("rest.wasm", finished(REST));
  const wasm = hashed("page.wasm", finished("bridge/page_bg.wasm"));
  const script = joined(readFileSync(at("bridge/page.js"), "utf8"), readFileSync(at("__wasm_split.js"), "utf8"), rest);
  rmSync(folder, { recursive: true });
  return { wasm, module: hashed("page.js", script) };
}
