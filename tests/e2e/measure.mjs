// How the built page feels in a real browser: how soon there is an answer, and how soon a key is on screen.
// A report, not a test: script/page-speed runs it, and docs/loading.md keeps what it printed.
//
//   node tests/e2e/measure.mjs < LINKS      links of 1, 10, 50, 100 and 200 lines, one a row, from the command
//
// Times of one run can be compared with each other, and with those of another run on the same quiet machine.

import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { files, serve } from "../../script/server.mjs";
import { ARGUMENTS, browserPath } from "./browser.mjs";

const LINES = [1, 10, 50, 100, 200];
const STROKES = 10;
// A sheet that takes longer than this to open, or to take one key, is not waited for.
const PATIENCE = 90_000;
// Strokes stop when a cell of the table has taken this long.
const ENOUGH = 20_000;
const LOADS = 5;

// What DevTools calls Fast 3G.
const FAST_3G = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };

const dist = process.env.COUNTERTARIFF_DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));
const links = readFileSync(0, "utf8").trim().split("\n");
if (links.length !== LINES.length) throw new Error("Give five links, of 1, 10, 50, 100 and 200 lines: script/page-speed does.");

const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
const median = (numbers) => sorted(numbers)[Math.floor(numbers.length / 2)];
const ms = (number) => (number === undefined ? "–" : number < 10 ? number.toFixed(1) : Math.round(number).toLocaleString("en"));
// The median, and the least in brackets.
const shown = (numbers) => (numbers.length === 0 ? "–" : `${ms(median(numbers))} (${ms(Math.min(...numbers))})`);

// Runs in the page before anything of it: notes shifts of the layout, the first answer, and each key.
function observe() {
  const seen = { shift: 0, answered: undefined, keys: [] };
  globalThis.seen = seen;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) seen.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  // After the next frame has been drawn.
  const drawn = (then) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => then(performance.now());
    port2.postMessage(undefined);
  });
  new MutationObserver((_, observer) => {
    if (!document.getElementById("answer")) return;
    observer.disconnect();
    drawn((at) => { seen.answered = at; });
  }).observe(document, { childList: true, subtree: true });
  addEventListener("input", (event) => drawn((at) => seen.keys.push(at - event.timeStamp)), { capture: true });
}

async function opened(browser, url, { slowed = 1, network, viewport = { width: 1440, height: 900 } }) {
  const context = await browser.newContext({ locale: "en-CA", timezoneId: "America/Toronto", viewport });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.addInitScript(observe);
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowed });
  if (network) await devtools.send("Network.emulateNetworkConditions", network);
  await page.goto(url, { timeout: PATIENCE });
  const answered = await page.waitForFunction(() => globalThis.seen.answered, undefined, { timeout: PATIENCE })
    .then((handle) => handle.jsonValue()).catch(() => undefined);
  return { page, context, devtools, answered };
}

// Types into the value of the first line, one key after another is on screen.
async function strokes(page) {
  const field = page.locator("#l1-value");
  // Of several lines, the person puts one in work first.
  const open = page.locator("#r1");
  if (await open.count() > 0) {
    await open.click();
    await field.waitFor();
    await page.evaluate(() => { globalThis.seen.keys.length = 0; });
  }
  const began = performance.now();
  await field.focus();
  await page.keyboard.press("End");
  for (let stroke = 1; stroke <= STROKES; stroke += 1) {
    await page.keyboard.press(stroke % 2 === 1 ? "1" : "Backspace");
    await page.waitForFunction((count) => globalThis.seen.keys.length >= count, stroke, { timeout: PATIENCE });
    // What a pause sets off is not part of the key.
    await page.waitForTimeout(500);
    if (performance.now() - began > ENOUGH) break;
  }
  const keys = await page.evaluate(() => globalThis.seen.keys);
  // The first warms up.
  return keys.length > 2 ? keys.slice(1) : keys;
}

const rule = (title) => console.log(`\n${title}`);
const row = (...cells) => console.log(cells.map((cell, at) => (at === 0 ? String(cell).padEnd(34) : String(cell).padStart(20))).join(""));

const { url, close } = await serve(files(dist));
const browser = await chromium.launch({ executablePath: browserPath(), args: ARGUMENTS });
console.log(`${cpus()[0]?.model.trim()}, ${cpus().length} cores; Chromium ${browser.version()}. Milliseconds: the median, and the least in brackets.`);

rule("From navigation to an answer on screen, a link of one line, nothing cached");
row("", "time", "wire, kB", "layout shift");
for (const [name, conditions] of [
  ["as the machine is", {}],
  ["CPU ÷ 4", { slowed: 4 }],
  ["Fast 3G, CPU ÷ 4", { slowed: 4, network: FAST_3G }],
  ["360 px wide, Fast 3G, CPU ÷ 4", { slowed: 4, network: FAST_3G, viewport: { width: 360, height: 740 } }],
]) {
  const times = [];
  const shifts = [];
  let wire;
  for (let load = 0; load < LOADS; load += 1) {
    const { page, context, answered } = await opened(browser, url + links[0], conditions);
    if (answered !== undefined) times.push(answered);
    await page.waitForTimeout(500);
    const now = await page.evaluate(() => ({
      shift: globalThis.seen.shift,
      wire: performance.getEntries().reduce((sum, entry) => sum + (entry.transferSize ?? 0), 0),
    }));
    shifts.push(now.shift);
    wire = now.wire;
    await context.close();
  }
  row(name, shown(times), (wire / 1000).toFixed(1), Math.max(...shifts).toFixed(3));
}

// A visit again, with the build kept for going without a network, and with what the browser keeps of itself alone.
async function again(kept) {
  const asked = [];
  const answer = files(dist);
  const server = await serve((request, response) => { asked.push(request.url); answer(request, response); });
  const context = await browser.newContext({ locale: "en-CA", timezoneId: "America/Toronto", serviceWorkers: kept ? "allow" : "block" });
  const visit = async () => {
    const page = await context.newPage();
    await page.addInitScript(observe);
    await page.goto(server.url + links[0]);
    const answered = await page.waitForFunction(() => globalThis.seen.answered, undefined, { timeout: PATIENCE });
    return { page, answered: await answered.jsonValue() };
  };
  const { page } = await visit();
  if (kept) await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((soon) => setTimeout(soon, 50));
  });
  await page.waitForTimeout(2_000);
  await page.close();
  const times = [];
  let before = 0;
  for (let turn = 0; turn < LOADS * 2; turn += 1) {
    before = asked.length;
    const { page, answered } = await visit();
    times.push(answered);
    await page.close();
  }
  const last = asked.slice(before).length;
  await context.close();
  await server.close();
  return { times, last };
}

rule("A visit again, a link of one line");
row("", "time", "requests");
for (const [name, kept] of [["kept by the browser alone", false], ["kept for going without a network", true]]) {
  const { times, last } = await again(kept);
  row(name, shown(times), last);
}

rule("Sheets of several lines");
row("", ...LINES.map((lines) => `${lines} line${lines === 1 ? "" : "s"}`));
const table = new Map();
const alone = new Map();
const put = (name, cell) => table.set(name, [...(table.get(name) ?? []), cell]);
for (const [place] of LINES.entries()) {
  for (const slowed of [1, 4]) {
    const name = slowed === 1 ? "" : ", CPU ÷ 4";
    const { page, context, devtools, answered } = await opened(browser, url + links[place], { slowed });
    put(`link to answer${name}`, ms(answered));
    const keys = answered === undefined ? [] : await strokes(page).catch(() => []);
    put(`key to paint${name}`, shown(keys));
    if (place === 0) alone.set(slowed, median(keys));
    put(`  against one line${name}`, keys.length === 0 ? "–" : `× ${(median(keys) / alone.get(slowed)).toFixed(1)}`);
    if (slowed === 1 && answered !== undefined) {
      put("elements", (await page.evaluate(() => document.querySelectorAll("*").length)).toLocaleString("en"));
      await devtools.send("HeapProfiler.collectGarbage");
      const heap = await devtools.send("Runtime.getHeapUsage");
      put("heap and wasm memory, MB", ((heap.usedSize + (heap.backingStorageSize ?? 0)) / 1e6).toFixed(1));
    }
    await context.close();
  }
}
for (const [name, cells] of table) row(name, ...cells);
console.log(`
Aims: nothing shifts by more than 0.02; a link of 100 lines is answered in 1,500 ms at CPU ÷ 4; a key on 200 lines is painted
in 50 ms at CPU ÷ 4, and in no more than three times what it takes on one line.`);

await browser.close();
await close();
