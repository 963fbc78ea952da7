// What the licences of other people's code ask for: whose code is in the page, and under which terms.
//
//   node script/third-party.mjs      prints it
//
// The crates are those that Cargo would link into the page; macros and build scripts are not in it. Some are
// linked away again, and named all the same.

import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const LICENCE = /^(licen[cs]e|copying|copyright|notice|unlicense)/i;
const ROOT = fileURLToPath(new URL("..", import.meta.url));

// The crates of the page, or of what is built with other features, by name.
function crates(features) {
  const metadata = JSON.parse(execFileSync(
    "cargo", ["metadata", "--format-version", "1", "--locked", "--filter-platform", "wasm32-unknown-unknown", ...features],
    { cwd: ROOT, maxBuffer: 1 << 28 },
  ));
  const packages = new Map(metadata.packages.map((it) => [it.id, it]));
  const nodes = new Map(metadata.resolve.nodes.map((it) => [it.id, it]));
  const found = new Set();
  const visit = (id) => {
    if (found.has(id)) return;
    found.add(id);
    for (const { pkg, dep_kinds } of nodes.get(id).deps) {
      const linked = dep_kinds.some(({ kind }) => kind === null);
      const macro = packages.get(pkg).targets.some(({ kind }) => kind.includes("proc-macro"));
      if (linked && !macro) visit(pkg);
    }
  };
  visit(metadata.resolve.root);
  found.delete(metadata.resolve.root);
  return [...found].map((id) => packages.get(id)).sort((a, b) => a.name.localeCompare(b.name));
}

// The texts that come with a crate. Where MIT is offered, it is the one taken, and the others are left out.
function texts(folder, licence) {
  const files = readdirSync(folder).filter((name) => LICENCE.test(name));
  const mit = / OR |\//.test(licence) && !licence.includes(" AND ") ? files.filter((name) => /MIT/i.test(name)) : [];
  return (mit.length > 0 ? mit : files).map((name) => readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n").trim());
}

export function notices(features = []) {
  // The terms without a name above them, for crates that come without a text of their own.
  const terms = readFileSync(join(ROOT, "LICENSE-MIT"), "utf8").replace(/^Copyright .*\n+/m, "").trim();
  const held = new Map();
  const add = (text, title) => held.set(text, [...(held.get(text) ?? []), title]);
  for (const { name, version, license, manifest_path, authors, repository } of crates(features)) {
    const title = `${name} ${version} (${license})`;
    const found = texts(dirname(manifest_path), license ?? "");
    for (const text of found) add(text, title);
    if (found.length === 0 && !license?.includes("MIT")) throw new Error(`${title} comes without the text of its licence.`);
    const names = authors.map((author) => author.replace(/ <.*>$/, "")).join(", ") || "its authors";
    if (found.length === 0) add(terms, `${title}, copyright ${names}, ${repository}`);
  }
  add(terms, "the standard library of Rust (MIT OR Apache-2.0), copyright The Rust Project Developers, https://github.com/rust-lang/rust");
  const rule = "─".repeat(80);
  const parts = [...held].map(([text, titles]) => `${titles.join("\n")}\n\n${text}`);
  return [
    "Countertariff is under the MIT licence or the Apache License 2.0, at your option.\nIt contains code of others, under the terms below.",
    ...parts,
  ].join(`\n\n${rule}\n\n`) + "\n";
}

if (fileURLToPath(import.meta.url) === resolve(process.argv[1] ?? "")) process.stdout.write(notices());
