// Serves a folder of files over HTTP, with the policy under which the page promises to run.
//
//   node script/static-server.mjs FOLDER PORT      port 0: any free one
//
// It has no dependencies, and is meant for a developer's machine and for the tests.

import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".wasm": "application/wasm",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".txt": "text/plain; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
};

// The page asks for the same in its own <meta>; only frame-ancestors has to be said by a server.
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors *",
].join("; ");

// The file a request asks for, or null: nothing outside the folder, not even through a symbolic link.
async function locate(root, url) {
  let path;
  try {
    path = decodeURIComponent(url.split(/[?#]/, 1)[0]);
  } catch {
    return null;
  }
  if (!path.startsWith("/") || path.includes("\0")) return null;
  try {
    let file = await realpath(join(root, path));
    let facts = await stat(file);
    if (facts.isDirectory()) {
      file = await realpath(join(file, "index.html"));
      facts = await stat(file);
    }
    return facts.isFile() && file.startsWith(root + sep) ? { file, facts } : null;
  } catch {
    return null;
  }
}

async function answer(root, request, response) {
  response.setHeader("Content-Security-Policy", POLICY);
  response.setHeader("Cache-Control", "no-cache");
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "no-referrer");

  const plain = (status, text) => {
    response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" });
    response.end(request.method === "HEAD" ? undefined : `${text}\n`);
  };
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    return plain(405, "Only GET and HEAD are answered here.");
  }
  const found = await locate(root, request.url);
  if (found === null) return plain(404, "There is no such file here.");

  const tag = `"${found.facts.size.toString(36)}-${Math.trunc(found.facts.mtimeMs).toString(36)}"`;
  response.setHeader("ETag", tag);
  if (request.headers["if-none-match"] === tag) {
    response.writeHead(304);
    return response.end();
  }
  response.writeHead(200, {
    "Content-Type": TYPES[extname(found.file)] ?? "application/octet-stream",
    "Content-Length": found.facts.size,
  });
  if (request.method === "HEAD") return response.end();
  createReadStream(found.file).on("error", () => response.destroy()).pipe(response);
}

// Resolves, once it listens, to { server, url, close }.
export async function serve(folder, port = 0) {
  const root = await realpath(resolve(folder));
  const server = createServer((request, response) => {
    answer(root, request, response).catch(() => response.destroy());
  });
  await new Promise((listening, failed) => {
    server.once("error", failed);
    server.listen(port, "127.0.0.1", listening);
  });
  const close = () => new Promise((closed) => {
    server.close(closed);
    server.closeAllConnections();
  });
  return { server, url: `http://127.0.0.1:${server.address().port}/`, close };
}

if (process.argv[1] !== undefined && (await realpath(process.argv[1])) === (await realpath(fileURLToPath(import.meta.url)))) {
  const [folder = "dist", port = "8080"] = process.argv.slice(2);
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(0));
  try {
    const { url } = await serve(folder, Number(port));
    console.log(`Countertariff is at ${url} (Ctrl-C stops it).`);
  } catch (error) {
    if (error.code === "EADDRINUSE") console.error(`Port ${port} is taken: set PORT to another one.`);
    else if (error.code === "ENOENT") console.error(`There is no folder ${folder} to serve.`);
    else console.error(error.message);
    process.exit(1);
  }
}
