// The npm package as somebody else has it: installed from its .tgz into an empty folder, without a network, and asked by a
// program there. script/test makes it first, by script/package.
//
//   node tests/package/run.mjs FOLDER COMMAND      the folder of the package; the native command

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const golden = fileURLToPath(new URL("../golden", import.meta.url));
const [folder, command] = process.argv.slice(2).map((path) => resolve(path));
const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz"));
const asked = readFileSync(join(golden, "sheet/asked.json"), "utf8");
const file = readFileSync(join(golden, "cases-us.csv"));

// What a program that has the package says: run in a folder of its own, which knows nothing of this repository.
function said(home, program, input) {
  writeFileSync(join(home, "program.mjs"), `import { readFileSync } from "node:fs";
import { NotAnswered, load } from "countertariff";
const engine = await load();
const input = readFileSync(0, "utf8");
${program}`);
  return execFileSync(process.execPath, ["program.mjs"], { cwd: home, input, encoding: "utf8", maxBuffer: 1 << 28 });
}

const tests = {
  "a sheet is answered as the native program answers it, byte for byte, as text and as an object"(home) {
    const answered = readFileSync(join(golden, "sheet/answered.json"), "utf8");
    assert.equal(said(home, "process.stdout.write(engine.assess(input));", asked), answered);
    const object = said(home, "process.stdout.write(JSON.stringify(engine.assess(JSON.parse(input))));", asked);
    assert.deepEqual(JSON.parse(object), JSON.parse(answered));
  },
  "a golden file is answered as the command answers it, byte for byte"(home) {
    // Rows that cannot be read make the command's status 1, and are answered all the same.
    let native;
    try {
      native = execFileSync(command, ["assess"], { input: file, encoding: "utf8", stdio: ["pipe", "pipe", "ignore"], maxBuffer: 1 << 28 });
    } catch (error) {
      assert.equal(error.status, 1);
      native = error.stdout;
    }
    assert.ok(native.length > file.length);
    assert.equal(said(home, "process.stdout.write(engine.assessRows(input));", file), native);
  },
  "the program imports nothing: no network, no clock, no page"() {
    const module = new WebAssembly.Module(readFileSync(join(folder, "countertariff.wasm")));
    assert.deepEqual(WebAssembly.Module.imports(module), []);
    for (const name of ["engine.js", "index.js", "node.js"]) {
      assert.doesNotMatch(readFileSync(join(folder, name), "utf8"), /\b(document|window|XMLHttpRequest|localStorage)\b/, name);
    }
  },
  "what gives no answer says why, and the engine goes on"(home) {
    const reasons = said(home, `
      const why = (text, call = "assess") => { try { return engine[call](text); } catch (error) { return error instanceof NotAnswered && error.message ? error.why : String(error); } };
      const newer = '{"format":"countertariff.sheet/2","sheet":{"lines":[]}}';
      const said = [why("{"), why("[]"), why({}), why(newer), why("[".repeat(1_000_000)), why("\\u{feff}"), why("a,b\\n1,2\\n", "assessRows")];
      said.push(engine.assess(JSON.parse(input)).answer.lines.length);
      process.stdout.write(JSON.stringify(said));`, asked);
    assert.deepEqual(JSON.parse(reasons), ["not-json", "no-sheet", "no-sheet", "newer", "not-json", "not-json", "no-file", 4]);
  },
  "what it says it holds is there, with the types and the texts of licences"() {
    const { files, version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const there = new Set(readdirSync(folder));
    for (const name of [...files, "README.md"]) assert.ok(there.has(name), name);
    assert.match(tarball, new RegExp(`-${version}\\.tgz$`));
    assert.match(readFileSync(join(folder, "answered.d.ts"), "utf8"), /export interface AnsweredSheet \{/);
    const notices = readFileSync(join(folder, "THIRD-PARTY.txt"), "utf8");
    assert.match(notices, /rust_decimal/);
    assert.doesNotMatch(notices, /leptos/);
  },
};

const home = mkdtempSync(join(tmpdir(), "package-"));
let failed = 0;
try {
  writeFileSync(join(home, "package.json"), '{ "private": true, "type": "module" }');
  execFileSync("npm", ["install", "--offline", "--no-audit", "--no-fund", "--silent", join(folder, tarball)], { cwd: home, stdio: "inherit" });
  for (const [name, test] of Object.entries(tests)) {
    try {
      test(home);
      console.log(`ok - ${name}`);
    } catch (error) {
      failed += 1;
      console.log(`FAIL - ${name}\n${String(error.stack).slice(0, 2_000)}`);
    }
  }
} finally {
  rmSync(home, { recursive: true });
}
console.log(`${Object.keys(tests).length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
