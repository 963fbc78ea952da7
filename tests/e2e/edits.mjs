// Edits on a sheet, one after another, and what they leave behind in the browser. A journey makes some, script/soak many.

import assert from "node:assert/strict";
import { STEEL, Sheet } from "./pages/sheet.mjs";

// The field, and not the picture through time, which has the same name.
const day = (sheet, text) => sheet.page.getByRole("textbox", { name: sheet.words.day }).fill(text);

// What the page holds when all that can be thrown away has been: always of the same sheet, once it is drawn whole.
async function held(page, devtools, sheet) {
  await day(sheet, "2025-03-27");
  await sheet.enters({ claim: "No", value: "40000" });
  await page.waitForTimeout(2_000);
  await devtools.send("HeapProfiler.collectGarbage");
  const { metrics } = await devtools.send("Performance.getMetrics");
  const of = (name) => metrics.find((metric) => metric.name === name).value;
  const wasm = await page.evaluate(() => globalThis.memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0));
  return { heap: of("JSHeapUsedSize"), nodes: of("Nodes"), listeners: of("JSEventListeners"), wasm };
}

// Makes so many edits of a value, an origin, a claim and a day, and undoes some; fails if what is held grows.
export async function edits(page, url, count) {
  // Whatever memory a program of the page has.
  await page.addInitScript(() => {
    globalThis.memories = [];
    const start = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (...given) => {
      const made = await start.apply(WebAssembly, given);
      globalThis.memories.push(made.instance.exports.memory);
      return made;
    };
  });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable");
  const sheet = new Sheet(page);
  await sheet.open(url);
  await sheet.enters(STEEL);
  await sheet.showsTotal("US$87,654.74");
  const value = page.locator("#l1-value");
  const edit = async (turn) => {
    switch (turn % 8) {
      case 5: return sheet.enters({ claim: turn % 16 < 8 ? "Yes" : "No" });
      case 6: return day(sheet, turn % 16 < 8 ? "2026-10-01" : "2025-03-27");
      case 7: return page.keyboard.press("ControlOrMeta+Z");
      default: return value.fill(String(100_000 + turn * 7));
    }
  };
  // What is made once is there after these, and the history of undoing holds all that it may.
  const warm = Math.min(400, Math.ceil(count / 2));
  for (let turn = 0; turn < warm; turn += 1) await edit(turn);
  const before = await held(page, devtools, sheet);
  for (let turn = warm; turn < count; turn += 1) await edit(turn);
  const after = await held(page, devtools, sheet);
  assert.ok(after.heap <= before.heap * 1.25 + 1e6, `the heap goes from ${before.heap} to ${after.heap}`);
  assert.ok(after.nodes <= before.nodes * 1.25 + 500, `nodes go from ${before.nodes} to ${after.nodes}`);
  assert.ok(after.listeners <= before.listeners * 1.25 + 50, `listeners go from ${before.listeners} to ${after.listeners}`);
  assert.ok(after.wasm <= before.wasm + (1 << 20), `the program's memory goes from ${before.wasm} to ${after.wasm}`);
  return { before, after };
}
