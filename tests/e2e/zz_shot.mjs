import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { files, serve } from "../../script/server.mjs";
import { ARGUMENTS, browserPath } from "./browser.mjs";
const { url, close } = await serve(files(process.env.COUNTERTARIFF_DIST));
const browser = await chromium.launch({ executablePath: browserPath(), args: ARGUMENTS });
for (const [name, width, dark] of [["wide", 1280, false], ["phone", 360, false], ["dark", 1440, true]]) {
  const c = await browser.newContext({ viewport: { width, height: 1000 }, colorScheme: dark ? "dark" : "light" });
  const p = await c.newPage();
  await p.goto(url + readFileSync("/tmp/link100.txt", "utf8").trim());
  await p.waitForSelector("#r3"); await p.waitForTimeout(1500);
  await p.locator("#r3").click(); await p.waitForTimeout(700);
  await p.locator(".ct-lines-place").scrollIntoViewIfNeeded();
  await p.locator(".ct-lines-place").screenshot({ path: `/work/tmp/shots/t-${process.argv[2]}-${name}.png` });
  if (name === "wide") { await p.locator(".ct-lines-roll").evaluate((e) => { e.scrollTop = 2000; }); await p.waitForTimeout(400);
  await p.locator(".ct-lines-place").screenshot({ path: `/work/tmp/shots/t-${process.argv[2]}-${name}-rolled.png` });
  const t = await c.newCDPSession(p); const { nodes } = await t.send("Accessibility.getFullAXTree"); const roles = {}; for (const n of nodes) roles[n.role?.value] = (roles[n.role?.value] ?? 0) + 1; console.log(name, nodes.length, nodes.filter((n)=>n.ignored).length, JSON.stringify(roles)); const rows = nodes.filter((n) => n.role?.value === "row"); const by = new Map(nodes.map((n) => [n.nodeId, n])); for (const at of [20, 60, 100]) { const walk = (n, d) => { console.log(" ".repeat(d), n.role?.value, n.ignored, (n.name?.value ?? "").slice(0, 30), JSON.stringify(n.ignoredReasons ?? []).slice(0,120)); for (const c of n.childIds ?? []) if (by.get(c)) walk(by.get(c), d + 1); }; walk(rows[at], 0); } }
  await c.close();
}
await browser.close(); await close();
