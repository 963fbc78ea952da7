// Puts the npm package together, for script/package: the program of the worker that makes and reads files, what hands texts
// to it, types, and the texts of licences.

import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { types } from "./schema-types.mjs";
import { notices } from "./third-party.mjs";
import { smaller } from "./wasm-opt.mjs";
import { build } from "./workers.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const out = process.argv[2];
const [, version] = readFileSync(join(root, "Cargo.toml"), "utf8").match(/^version = "(.+)"$/m);

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
for (const name of readdirSync(join(root, "package"))) copyFileSync(join(root, "package", name), join(out, name));
for (const name of ["LICENSE", "LICENSE-MIT", "LICENSE-APACHE"]) copyFileSync(join(root, name), join(out, name));
const schema = readFileSync(join(root, "docs/sheet.schema.json"), "utf8");
writeFileSync(join(out, "sheet.schema.json"), schema);
writeFileSync(join(out, "answered.d.ts"), types(JSON.parse(schema)));
writeFileSync(join(out, "THIRD-PARTY.txt"), notices(["--no-default-features"]));
writeFileSync(join(out, "countertariff.wasm"), smaller(build().program("clerk"), "-Oz"));
const manifest = JSON.parse(readFileSync(join(out, "package.json"), "utf8"));
writeFileSync(join(out, "package.json"), `${JSON.stringify({ ...manifest, version }, null, 2)}\n`);
execFileSync("npm", ["pack", "--silent"], { cwd: out, stdio: ["ignore", "ignore", "inherit"] });
