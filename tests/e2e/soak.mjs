// Going on for long in a real browser, for script/soak: a report that fails where memory grows or an answer differs.
//
//   node tests/e2e/soak.mjs EDITS FILE ANSWERS      how many edits; a file of rows, and what the native command makes of it

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { files, serve } from "../../script/server.mjs";
import { ARGUMENTS, browserPath } from "./browser.mjs";
import { edits } from "./edits.mjs";

const dist = process.env.COUNTERTARIFF_DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));
const [count, file, answers] = [Number(process.argv[2]), ...process.argv.slice(3)];

const { url, close } = await serve(files(dist));
const browser = await chromium.launch({ executablePath: browserPath(), args: ARGUMENTS });
try {
  const page = await browser.newPage({ locale: "en-CA" });
  page.setDefaultTimeout(60_000);
  const { before, after } = await edits(page, url, count);
  const shown = ({ heap, nodes, listeners, wasm }) => `JS heap ${(heap / 1e6).toFixed(2)} MB, ${nodes} nodes, ${listeners} listeners, wasm ${(wasm / 2 ** 20).toFixed(2)} MiB`;
  console.log(`${count} edits on the page: ${shown(before)}; then ${shown(after)}`);

  // The worker that makes files, asked as the page asks it.
  const asked = readFileSync(file, "utf8");
  const began = performance.now();
  const said = await page.evaluate(async (text) => {
    const address = new URL(document.querySelector('meta[name="clerk"]').content, location.href).href;
    const worker = new Worker(address);
    const answer = await new Promise((done, failed) => {
      worker.onmessage = ({ data }) => done(data);
      worker.onerror = failed;
      worker.postMessage(`rows\ten\t${text}`);
    });
    worker.terminate();
    return answer;
  }, asked);
  const seconds = (performance.now() - began) / 1_000;
  const digest = (text) => createHash("sha256").update(text).digest("hex");
  assert.ok(said.startsWith("ok\t"), said.slice(0, 200));
  assert.equal(digest(said.slice(3)), digest(readFileSync(answers)), "Chromium and the native command say the same bytes");
  const rows = asked.split("\n").length - 2;
  console.log(`${rows} lines of a file in Chromium, ${Math.round(rows / seconds)} a second: the same bytes as the native command`);
} finally {
  await browser.close();
  await close();
}
