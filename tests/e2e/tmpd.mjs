import { chromium } from "playwright-core";
import { browserPath, ARGUMENTS } from "./browser.mjs";
import { files } from "../../script/server.mjs";
import { createServer } from "node:http";
const out = "/tmp/D/shots";
const serve = files("/tmp/D-dist");
const server = createServer((q, s) => serve(q, s)).listen(0, "127.0.0.1");
await new Promise(r => server.once("listening", r));
const base = `http://127.0.0.1:${server.address().port}/`;
const browser = await chromium.launch({ executablePath: browserPath(), args: ARGUMENTS });
async function shot(name, url, { width = 1280, height = 900, dark = false, act, sel, locale = "en-CA" } = {}) {
  const c = await browser.newContext({ viewport: { width, height }, colorScheme: dark ? "dark" : "light", locale });
  const p = await c.newPage();
  p.on("pageerror", e => console.log("ERR", e.message)); p.on("console", m => m.type() === "error" && console.log("CON", m.text()));
  await p.goto(base + url);
  await p.waitForSelector("#main"); await p.waitForTimeout(2500);
  if (act) { await act(p); await p.waitForTimeout(1200); }
  const at = sel ? p.locator(sel).first() : null;
  if (at) await at.screenshot({ path: `${out}/${name}.png` }); else await p.screenshot({ path: `${out}/${name}.png`, fullPage: true });
  console.log(name);
  await c.close();
}
await import(process.argv[2]).then(m => m.default(shot, base, browser));
await browser.close(); server.close();
