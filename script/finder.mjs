// Builds the worker that searches words, for script/finish-page.mjs: a program of its own, without Leptos and
// without a bridge, and the texts that it searches.

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const TARGET = "wasm32-unknown-unknown";

// What cargo says of a build, and where it left things.
function build() {
  const messages = execFileSync("cargo", [
    "build", "--locked", "--bin", "finder", "--no-default-features", "--profile", "finder", "--target", TARGET,
    "--message-format", "json-render-diagnostics",
  ], { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], maxBuffer: 1 << 28 });
  const said = messages.split("\n").filter((line) => line.startsWith("{")).map((line) => JSON.parse(line));
  const program = said.find((message) => message.reason === "compiler-artifact" && message.target.name === "finder");
  const made = said.findLast((message) => message.reason === "build-script-executed" && /countertariff[@#]|#0\./.test(message.package_id) && existsSync(join(message.out_dir, "names.en")));
  return { wasm: program.filenames.find((name) => name.endsWith(".wasm")), texts: made.out_dir };
}

// wasm-opt as npm installed it, or the one on the PATH.
function smaller(wasm) {
  const own = join(root, "node_modules/.bin/wasm-opt");
  const folder = mkdtempSync(join(tmpdir(), "finder-"));
  const out = join(folder, "finder.wasm");
  execFileSync(existsSync(own) ? own : "wasm-opt", ["-O3", "--strip-debug", "--strip-producers", "--strip-target-features", "--enable-bulk-memory", "--enable-sign-ext", "--enable-mutable-globals", "--enable-nontrapping-float-to-int", "--enable-multivalue", "--enable-reference-types", wasm, "-o", out]);
  const bytes = readFileSync(out);
  rmSync(folder, { recursive: true });
  return bytes;
}

// Writes program, texts and script, each under a name with its checksum; gives the address of the script.
export function finder(hashed) {
  const { wasm, texts } = build();
  const files = { program: hashed("finder.wasm", smaller(wasm)) };
  for (const name of readdirSync(texts).filter((name) => /^(names|labels|asks)\./.test(name))) {
    files[name] = hashed(`${name.replaceAll(".", "-")}.txt`, readFileSync(join(texts, name)));
  }
  const script = readFileSync(join(root, "finder.js"), "utf8");
  if (!script.includes("const FILES = {};")) throw new Error("finder.js has no place for the names of its files");
  return hashed("finder.js", script.replace("const FILES = {};", `const FILES = ${JSON.stringify(files)};`))[0];
}
