import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { files, serve } from "../../script/server.mjs";
import { ARGUMENTS, browserPath } from "./browser.mjs";
const { url, close } = await serve(files(process.env.COUNTERTARIFF_DIST));
const browser = await chromium.launch({ executablePath: browserPath(), args: ARGUMENTS });
for (const roles of [false, true]) {
  const c = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
  const p = await c.newPage();
  await p.goto(url + readFileSync("/tmp/link100.txt", "utf8").trim());
  await p.waitForSelector("#r3"); await p.waitForTimeout(1500);
  if (roles) await p.evaluate(() => { const t = document.querySelector(".ct-lines"); t.setAttribute("role", "table"); for (const [s, r] of [["tr", "row"], ["td", "cell"], ["tbody th", "rowheader"], ["thead th", "columnheader"], ["thead,tbody,tfoot", "rowgroup"]]) t.querySelectorAll(s).forEach((e) => e.setAttribute("role", r)); });
  await p.waitForTimeout(500);
  const t = await c.newCDPSession(p); const { nodes } = await t.send("Accessibility.getFullAXTree"); const rs = {}; for (const n of nodes) rs[n.role?.value] = (rs[n.role?.value] ?? 0) + 1; console.log(roles, nodes.length, JSON.stringify(Object.fromEntries(Object.entries(rs).filter(([r]) => /row|cell|table|column|button|StaticText/i.test(r)))));
  console.log(await p.getByRole("cell").count(), await p.getByRole("rowheader").count(), (await p.locator("#r90").innerText()), (await p.locator(".ct-lines tbody tr").nth(90).ariaSnapshot()).slice(0, 300));
  await c.close();
}
await browser.close(); await close();
