import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { files, serve } from "../../script/server.mjs";
import { ARGUMENTS, browserPath } from "./browser.mjs";
const dist = process.env.COUNTERTARIFF_DIST;
const { url, close } = await serve(files(dist));
const browser = await chromium.launch({ executablePath: browserPath(), args: ARGUMENTS });
const variants = JSON.parse(readFileSync(process.env.VARIANTS ?? "/tmp/variants.json", "utf8"));
for (const file of process.argv.slice(2)) for (const [name, css] of Object.entries(variants)) {
  const link = readFileSync(file, "utf8").trim();
  const context = await browser.newContext({ locale: "en-CA", viewport: { width: 1440, height: 900 }, bypassCSP: true });
  const page = await context.newPage();
  await page.goto(url + link);
  await page.waitForSelector("#answer");
  await page.waitForTimeout(1500);
  if (css) await page.addStyleTag({ content: css });
  const open = page.locator("#r1");
  if (await open.count() > 0) { await open.click(); }
  const field = page.locator("#l1-value");
  await field.waitFor();
  await page.waitForTimeout(1500);
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await field.focus();
  await page.keyboard.press("End");
  await page.waitForTimeout(1500);
  await browser.startTracing(page, { categories: ["devtools.timeline", "blink.user_timing", "v8"] });
  for (let i = 0; i < 6; i++) { await page.keyboard.press(i % 2 ? "Backspace" : "1"); await page.waitForTimeout(900); }
  const trace = JSON.parse((await browser.stopTracing()).toString());
  const sums = new Map();
  // nested: self time by thread
  const main = trace.traceEvents.filter((e) => e.ph === "X" && e.dur > 0);
  const byThread = new Map();
  for (const e of main) { const k = e.pid + ":" + e.tid; (byThread.get(k) ?? byThread.set(k, []).get(k)).push(e); }
  const keys = trace.traceEvents.filter((e) => e.name === "EventDispatch" && e.args?.data?.type === "keydown");
  const thread = keys.length ? keys[0].pid + ":" + keys[0].tid : null;
  console.log(file, name, "keys", keys.length);
  const list = (byThread.get(thread) ?? []).sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  // only within 120 ms after each keydown
  const stack = [];
  const self = new Map();
  for (const e of list) {
    while (stack.length && stack.at(-1).ts + stack.at(-1).dur <= e.ts) stack.pop();
    const inKey = keys.some((k) => e.ts >= k.ts - 100 && e.ts < k.ts + 150000);
    e.self = e.dur; if (stack.length) stack.at(-1).self -= e.dur;
    stack.push(e); e.inKey = inKey;
  }
  for (const e of list) if (e.inKey) { const n = e.name + (e.args?.data?.type ? ":" + e.args.data.type : ""); const s = self.get(n) ?? [0, 0]; s[0] += e.self; s[1]++; self.set(n, s); }
  for (const [n, [t, c]] of [...self].sort((a, b) => b[1][0] - a[1][0]).slice(0, 8)) console.log("  ", n.padEnd(40), (t / 1000 / 6).toFixed(2), "ms a key", c);
  await context.close();
}
await browser.close(); await close();
