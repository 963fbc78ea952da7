// A file of many rows through the page of files, in a real browser: how long it takes, how much memory, how live the page stays; and
// whether the file that the page saves is that of the native command, byte for byte.
//
//   node tests/e2e/million.mjs FILE ANSWERS [WORKBOOK]     a file of rows, what the command makes of it (or "-"), and whether a workbook is saved too
//   CORES=1 node tests/e2e/million.mjs …                   as on a machine of one core: by one worker
//
// The rows of `cargo bench --bench rows -- --write FILE` are mixed; script/soak makes them.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { createReadStream, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { files, serve } from "../../script/server.mjs";
import { ARGUMENTS, browserPath } from "./browser.mjs";

const dist = process.env.COUNTERTARIFF_DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));
const [file, answers, workbook] = process.argv.slice(2);
const LONG = 900_000;

const digest = async (path) => {
  const hash = createHash("sha256");
  for await (const part of createReadStream(path)) hash.update(part);
  return hash.digest("hex");
};
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(0)} MB`;
const seconds = (from) => (performance.now() - from) / 1000;

const { url, close } = await serve(files(dist));
// A window of one's own, as people have: a private one keeps in memory what another writes to the disk.
const profile = mkdtempSync(join(tmpdir(), "countertariff-"));
const context = await chromium.launchPersistentContext(profile, { executablePath: browserPath(), args: ARGUMENTS, locale: "en-CA", serviceWorkers: "block" });
try {
  const [page] = context.pages();
  page.setDefaultTimeout(LONG);
  // What the processes of the browser hold. What is a process's own (private and written to, or shared by it alone) is what it
  // takes from the machine; its whole (RSS) counts the browser's own code in each process anew, and its part (PSS) that of what it shares.
  const whole = await context.browser().newBrowserCDPSession();
  const KINDS = { renderer: "page", browser: "browser" };
  const of = (id) => {
    try {
      const text = readFileSync(`/proc/${id}/smaps_rollup`, "utf8");
      const sum = (name) => [...text.matchAll(new RegExp(`^${name}:\\s+(\\d+)`, "gm"))].reduce((all, it) => all + Number(it[1]) * 1024, 0);
      return { own: sum("Private_Dirty") + sum("Private_Clean"), part: sum("Pss"), whole: sum("Rss") };
    } catch {
      return { own: 0, part: 0, whole: 0 };
    }
  };
  const held = async () => {
    const { processInfo } = await whole.send("SystemInfo.getProcessInfo");
    const all = {};
    for (const { type, id } of processInfo) {
      const now = of(id);
      for (const kind of [KINDS[type] ?? "others", "together"]) {
        for (const name of Object.keys(now)) all[`${kind} ${name}`] = (all[`${kind} ${name}`] ?? 0) + now[name];
      }
    }
    return all;
  };
  const cores = Number(process.env.CORES);
  if (cores > 0) await page.addInitScript((cores) => Object.defineProperty(navigator, "hardwareConcurrency", { value: cores }), cores);
  await page.goto(`${url}files.en.html`);
  await page.evaluate(() => {
    globalThis.longest = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => (globalThis.longest = Math.max(globalThis.longest, entry.duration)))).observe({ type: "longtask" });
  });
  const empty = await held();
  const most = { ...empty };
  let watching = true;
  const watch = (async () => {
    while (watching) {
      const now = await held();
      for (const kind of Object.keys(now)) most[kind] = Math.max(most[kind] ?? 0, now[kind]);
      await new Promise((done) => setTimeout(done, 500));
    }
  })();
  const began = performance.now();
  await page.getByLabel("Choose a file, or drop it here").setInputFiles(file);
  await page.locator("#files-run:not([disabled])").waitFor();
  const looked = seconds(began);
  await page.getByLabel(/Make cells that begin/).uncheck();
  const run = performance.now();
  await page.locator("#files-run").click();
  await page.getByRole("heading", { name: "The answers" }).waitFor();
  const took = seconds(run);
  await page.locator("#files-rows tr").first().waitFor();
  const shown = seconds(run);
  const wasm = await page.workers()[0].evaluate(() => program.memory.buffer.byteLength);
  const rows = Number((await page.locator("#files-count").innerText()).replace(/\D/g, ""));
  console.log(`${rows} rows, ${megabytes(statSync(file).size)}: looked at in ${looked.toFixed(1)} s, answered in ${took.toFixed(1)} s (${Math.round(rows / took)} rows a second), shown after ${shown.toFixed(1)} s`);
  const longest = await page.evaluate(() => globalThis.longest);
  // The table goes to its end and back.
  const scroll = performance.now();
  await page.locator("#files-scroller").focus();
  for (const key of ["End", "Home", "PageDown"]) await page.keyboard.press(key);
  await page.locator("#files-rows tr").first().waitFor();
  console.log(`the longest task of the page while it answered: ${Math.round(longest)} ms; to the end of the table, back and on: ${Math.round(seconds(scroll) * 1000)} ms`);
  const save = performance.now();
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#files-csv").click()]);
  const saved = await download.path();
  console.log(`saved as CSV in ${seconds(save).toFixed(1)} s, ${megabytes(statSync(saved).size)}`);
  if (workbook) {
    const packed = performance.now();
    const [book] = await Promise.all([page.waitForEvent("download"), page.locator("#files-book").click()]);
    console.log(`saved as a workbook in ${seconds(packed).toFixed(1)} s, ${megabytes(statSync(await book.path()).size)}`);
  }
  watching = false;
  await watch;
  console.log(`memory: the program's ${megabytes(wasm)}; at most, and before the file was chosen:`);
  for (const [kind, name] of [["page", "the processes of pages"], ["browser", "the browser's own process"], ["others", "its other processes"], ["together", "all of them at one moment"]]) {
    const figure = (what) => `${megabytes(most[`${kind} ${what}`])} (${megabytes(empty[`${kind} ${what}`])})`;
    console.log(`  ${name}: ${figure("own")} of its own, ${figure("part")} with its part of what is shared, ${figure("whole")} in all`);
  }
  if (answers !== "-") {
    assert.equal(await digest(saved), await digest(answers), "the page saves what the command writes");
    console.log("the file that the page saves is that of the command, byte for byte");
  }
} finally {
  await context.close();
  await close();
  rmSync(profile, { recursive: true });
}
