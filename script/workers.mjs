// Builds the workers, for script/finish-page.mjs: programs of their own, without Leptos and without a bridge. One searches
// words, and has texts that it searches; the other makes and reads files.

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { smaller } from "./wasm-opt.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const TARGET = "wasm32-unknown-unknown";
const PROGRAMS = ["finder", "clerk", "filer"];

// What cargo says of a build, and where it left things. The library is compiled once for both.
export function build() {
  const messages = execFileSync("cargo", [
    "build", "--locked", ...PROGRAMS.flatMap((name) => ["--bin", name]), "--no-default-features", "--profile", "finder",
    "--target", TARGET, "--message-format", "json-render-diagnostics",
  ], { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], maxBuffer: 1 << 28 });
  const said = messages.split("\n").filter((line) => line.startsWith("{")).map((line) => JSON.parse(line));
  const program = (name) => said.find((message) => message.reason === "compiler-artifact" && message.target.name === name)
    .filenames.find((file) => file.endsWith(".wasm"));
  const made = said.findLast((message) => message.reason === "build-script-executed" && /countertariff[@#]|#0\./.test(message.package_id) && existsSync(join(message.out_dir, "names.en")));
  return { program, texts: made.out_dir };
}

// A script with the names of what it fetches in the place that is kept for them.
function naming(script, place, value) {
  const text = readFileSync(join(root, script), "utf8");
  if (!text.includes(place)) throw new Error(`${script} has no place for the names of its files`);
  return text.replace(place, `${place.slice(0, -3)}${JSON.stringify(value)};`);
}

// What each program may ask of its script. A library that asks for more would stop the worker before its first word.
const ASKS = { finder: [], clerk: [], filer: ["host.read", "host.reads"] };

function checked(name, bytes) {
  const asks = WebAssembly.Module.imports(new WebAssembly.Module(bytes)).map((it) => `${it.module}.${it.name}`);
  const more = asks.filter((ask) => !ASKS[name].includes(ask));
  if (more.length > 0) throw new Error(`${name}.js cannot give its program ${more.join(", ")}`);
  return bytes;
}

// Writes programs, texts and scripts, each under a name with its checksum; gives the addresses of the scripts.
export function workers(hashed) {
  const { program, texts } = build();
  const files = { program: hashed("finder.wasm", checked("finder", smaller(program("finder"), "-O3"))) };
  for (const name of readdirSync(texts).filter((name) => /^(names|labels|asks)\./.test(name))) {
    files[name] = hashed(`${name.replaceAll(".", "-")}.txt`, readFileSync(join(texts, name)));
  }
  const clerk = hashed("clerk.wasm", checked("clerk", smaller(program("clerk"), "-Oz")));
  const filer = hashed("filer.wasm", checked("filer", smaller(program("filer"), "-O3")));
  return {
    finder: hashed("finder.js", naming("finder.js", "const FILES = {};", files))[0],
    filer: hashed("filer.js", naming("filer.js", "const FILES = [];", [filer, files["names.en"], files["names.fr"]]))[0],
    clerk: hashed("clerk.js", naming("clerk.js", "const PROGRAM = [];", clerk))[0],
  };
}
