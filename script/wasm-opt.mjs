// Makes a program smaller: wasm-opt as npm installed it, or the one on the PATH.

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const own = fileURLToPath(new URL("../node_modules/.bin/wasm-opt", import.meta.url));
const FEATURES = ["bulk-memory", "sign-ext", "mutable-globals", "nontrapping-float-to-int", "multivalue", "reference-types"];
const STRIPS = ["debug", "producers", "target-features"];

// The bytes of a program after some passes.
export function smaller(wasm, ...passes) {
  const folder = mkdtempSync(join(tmpdir(), "program-"));
  const out = join(folder, "smaller.wasm");
  const options = [...STRIPS.map((name) => `--strip-${name}`), ...FEATURES.map((name) => `--enable-${name}`)];
  // On standard error it says of each file that it was split that a part of its names is unknown to it.
  execFileSync(existsSync(own) ? own : "wasm-opt", [...passes, ...options, wasm, "-o", out], { stdio: ["ignore", "inherit", "pipe"] });
  const bytes = readFileSync(out);
  rmSync(folder, { recursive: true });
  return bytes;
}
