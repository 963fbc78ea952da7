import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { files, serve } from "../../script/server.mjs";
import { ARGUMENTS, browserPath } from "./browser.mjs";
const dist = fileURLToPath(new URL("../../dist", import.meta.url));
const { url, close } = await serve(files(dist));
const browser = await chromium.launch({ executablePath: browserPath(), args: ARGUMENTS });
const [link, out, width = "1440", lang = "en-CA", full = "full", scheme = "light"] = process.argv.slice(2);
const context = await browser.newContext({ locale: lang, viewport: { width: +width, height: 900 }, colorScheme: scheme });
const page = await context.newPage();
page.on("console", (m) => console.log(m.text())); page.on("pageerror", (e) => console.log("ERR", e.message));
await page.goto(url + link);
await page.waitForTimeout(2500);
if (full === "full") await page.screenshot({ path: out, fullPage: true });
else { const el = page.locator(full).first(); await el.scrollIntoViewIfNeeded(); await el.screenshot({ path: out }); }
await browser.close(); close();
