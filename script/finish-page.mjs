// Finishes the page that Trunk has just put together. Trunk runs it (see Trunk.toml) on the folder in which
// it stages its output:
//
//   1. the program in two files: what the first answer takes, and the rest;
//   2. one style sheet of the several, and what to fetch first at the head of the page: fewer round trips;
//   3. the workers that search words and make files: their programs, the names of goods, and the scripts that name
//      them; and what a frame of another page needs;
//   4. the pages beside the sheet, with a style sheet of their own;
//   5. the notices that the licences of other people's code ask for;
//   6. what makes of the page a program that can be installed, and opens without a network: manifest, icons, offline.js;
//   7. `_headers`, which Netlify and Cloudflare Pages read: those of script/headers.mjs (docs/deploying.md);
//   8. beside each file its brotli and gzip forms, so that no server has to compress anything.

import { createHash } from "node:crypto";
import { copyFileSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { transformSync } from "esbuild";
import { FOR_EVER, HASHED, HEADERS, STRICT } from "./headers.mjs";
import { pages } from "./pages.mjs";
import { program } from "./split.mjs";
import { workers } from "./workers.mjs";
import { notices } from "./third-party.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = process.env.TRUNK_STAGING_DIR;
// What nobody needs without a network.
const NOT_KEPT = new Set(["THIRD-PARTY.txt", "offline.js"]);
// Scripts of which nobody outside knows a name.
const MODULES = new Set(["page.js", "start.js"]);
const ICONS = ["icon-192.png", "icon-512.png", "icon-maskable.png"];
const isRelease = process.env.TRUNK_PROFILE === "release";
const path = (name) => join(folder, name);

// A script or a sheet without what only its authors read.
function short(name, text) {
  if (!isRelease || !/\.(js|css)$/.test(name)) return text;
  return transformSync(text.toString(), { loader: extname(name).slice(1), format: MODULES.has(name) ? "esm" : undefined, target: "es2022", minify: true, charset: "utf8" }).code;
}

// Writes a file under a name with its checksum; gives that name and its digest.
function hashed(name, whole) {
  const content = short(name, whole);
  const [stem, ending] = name.split(/(\.\w+)$/);
  const file = `${stem}-${createHash("sha256").update(content).digest("hex").slice(0, 16)}${ending}`;
  writeFileSync(path(file), content);
  return [`./${file}`, `sha384-${createHash("sha384").update(content).digest("base64")}`];
}

// Takes every element that matches out of a page: what is left, and what was taken.
function take(html, pattern) {
  const taken = [];
  const rest = html.replace(pattern, (element) => (taken.push(element.trim()), ""));
  return [rest, taken];
}

const attribute = (element, name) => element.match(new RegExp(` ${name}="([^"]*)"`))?.[1];

// The page without the remarks in it, and with the script that starts it cut short.
function body(html) {
  const [, name] = html.match(/<script[^>]* src="\.\/(start-[^"]+)"/);
  const [href, integrity] = hashed("start.js", readFileSync(path(name), "utf8"));
  if (href !== `./${name}`) rmSync(path(name));
  return html
    .replace(/<script[^>]* src="\.\/start-[^>]*><\/script>/, `<script src="${href}" integrity="${integrity}" type="module"></script>`)
    .replaceAll(/\s*<!--[\s\S]*?-->/g, "");
}

// The sheets follow each other in the order of the page; each puts its rules into a layer of its own.
let css = "";
let filer = "";
function oneStyleSheet(links) {
  const names = links.map((link) => attribute(link, "href").replace("./", ""));
  css = names.map((name) => readFileSync(path(name), "utf8")).join("\n");
  for (const name of names) rmSync(path(name));
  const [href, integrity] = hashed("style.css", css);
  return `<link rel="stylesheet" href="${href}" integrity="${integrity}">`;
}

// The workers of the sheet; that which answers files is for a page of its own.
function forSheet() {
  const { filer: answers, ...rest } = workers(hashed);
  filer = answers;
  return rest;
}

function head(html) {
  const [bare, preloads] = take(html, /\s*<link rel="(module)?preload"[^>]*>/g);
  const [rest, sheets] = take(bare, /\s*<link rel="stylesheet"[^>]*>/g);
  const wasm = preloads.filter((link) => link.includes('type="application/wasm"'));
  const module = preloads.filter((link) => link.includes('rel="modulepreload"'));
  if (wasm.length !== 1 || module.length !== 1 || preloads.length !== 2 || sheets.length === 0) {
    throw new Error(`Trunk has written another head than this script knows:\n${html}`);
  }
  for (const link of preloads) rmSync(path(attribute(link, "href").replace("./", "")));
  const split = program(hashed, isRelease);
  const first = [
    // A browser cannot check a preload of this kind, and warns when it is asked to. start.js asks for the
    // check when it fetches the file.
    `<link rel="preload" href="${split.wasm[0]}" as="fetch" type="application/wasm" crossorigin="anonymous" data-integrity="${split.wasm[1]}">`,
    `<link rel="modulepreload" href="${split.module[0]}" crossorigin="anonymous" integrity="${split.module[1]}">`,
    oneStyleSheet(sheets),
    // The workers are started by the page: the one that searches once that has had time to be drawn, the other when
    // somebody wants a file. What a frame of another page needs is for that frame alone.
    ...Object.entries({ ...forSheet(), embed: hashed("embed.js", readFileSync(join(root, "embed.js")))[0] })
      .map(([name, address]) => `<meta name="${name}" content="${address}">`),
  ];
  // The policy comes before whatever it is to govern.
  return rest.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, (policy) => [policy, ...first].join("\n    "));
}

// The service worker, with the names and digests of all files that stand there by now.
function offline() {
  const digest = (content) => createHash("sha256").update(content).digest("hex");
  const names = readdirSync(folder).filter((name) => !NOT_KEPT.has(name)).sort();
  const files = Object.fromEntries(names.map((name) => [name, digest(readFileSync(path(name)))]));
  const list = JSON.stringify(files);
  const script = readFileSync("offline.js", "utf8");
  const told = script.replace("const FILES = {};", `const FILES = ${list};`).replace('const BUILD = "";', `const BUILD = "${digest(list + script).slice(0, 16)}";`);
  if (told.split(list).length !== 2 || told.includes('const BUILD = "";')) throw new Error("offline.js has no place for the names of the files");
  writeFileSync(path("offline.js"), told);
}

// The headers of each file, for hosts that read them from a file.
function headers() {
  const all = { ...HEADERS, "Strict-Transport-Security": STRICT };
  const block = (path, headers) => [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join("\n");
  const named = readdirSync(folder).filter((name) => HASHED.test(name)).sort();
  writeFileSync(path("_headers"), [block("/*", all), ...named.map((name) => block(`/${name}`, { "Cache-Control": FOR_EVER }))].join("\n") + "\n");
}

function compress(name) {
  const bytes = readFileSync(path(name));
  const options = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  writeFileSync(path(`${name}.br`), brotliCompressSync(bytes, { params: options }));
  writeFileSync(path(`${name}.gz`), gzipSync(bytes, { level: 9 }));
}

writeFileSync(path("index.html"), body(head(readFileSync(path("index.html"), "utf8"))));
pages(folder, hashed, css, filer);
writeFileSync(path("THIRD-PARTY.txt"), notices());
copyFileSync("manifest.webmanifest", path("manifest.webmanifest"));
for (const name of ICONS) copyFileSync(join("icons", name), path(name));
offline();
headers();
if (isRelease) {
  for (const name of readdirSync(folder).filter((name) => [".html", ".css", ".js", ".wasm", ".txt", ".webmanifest"].includes(extname(name)))) compress(name);
}
