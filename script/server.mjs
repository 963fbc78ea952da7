// Serves the built page, for a developer's machine and for the tests: sirv, with the headers under which the
// page promises to run. docs/loading.md says what each is for, and is what a host of the page should copy.
//
//   node script/server.mjs FOLDER PORT      port 0: any free one

import { createServer } from "node:http";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import sirv from "sirv";
import { FOR_EVER, HASHED, HEADERS, STRICT } from "./headers.mjs";

// Answers requests with the files of a folder; usable under any path by whoever strips that path first.
export function files(folder) {
  // `dev`: looks at the disk each time, so that a page built meanwhile is the one that is served.
  const file = sirv(folder, {
    dev: true, etag: true, brotli: true, gzip: true,
    setHeaders(response, path) {
      response.setHeader("Cache-Control", HASHED.test(path) ? FOR_EVER : "no-cache");
      if (path.endsWith(".webmanifest")) response.setHeader("Content-Type", "application/manifest+json");
      if (path.endsWith(".txt")) response.setHeader("Content-Type", "text/plain; charset=utf-8");
    },
  });
  return (request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    if (request.headers["x-forwarded-proto"] === "https") response.setHeader("Strict-Transport-Security", STRICT);
    // Nothing here is large enough to be asked for in pieces.
    delete request.headers.range;
    if (request.method === "GET" || request.method === "HEAD") return file(request, response);
    response.writeHead(405, { Allow: "GET, HEAD" }).end();
  };
}

// Resolves, once it listens, to { url, close }.
export async function serve(handler, port = 0) {
  const server = createServer(handler);
  await new Promise((listening, failed) => {
    server.once("error", failed);
    server.listen(port, "127.0.0.1", listening);
  });
  const close = () => new Promise((closed) => {
    server.close(closed);
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${server.address().port}/`, close };
}

if (fileURLToPath(import.meta.url) === resolve(process.argv[1] ?? "")) {
  const [folder = "dist", port = "8080"] = process.argv.slice(2);
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(0));
  try {
    const { url } = await serve(files(folder), Number(port));
    console.log(`Countertariff is at ${url} (Ctrl-C stops it).`);
  } catch (error) {
    console.error(error.code === "EADDRINUSE" ? `Port ${port} is taken: set PORT to another one.` : error.message);
    process.exit(1);
  }
}
