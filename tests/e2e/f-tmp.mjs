import { chromium } from "playwright-core";
import { files, serve } from "../../script/server.mjs";
import { ARGUMENTS, browserPath } from "./browser.mjs";
const { url, close } = await serve(files("dist"));
const browser = await chromium.launch({ executablePath: browserPath(), args: ARGUMENTS });
const page = await browser.newPage();
await page.goto(`${url}files.en.html`);
for (const text of [`${"a,".repeat(1_000_000)}\n`, `${",".repeat(1_000_000)}\n`]) {
  const t = performance.now();
  await page.getByLabel("Choose a file, or drop it here").setInputFiles({ name: "wide.csv", mimeType: "", buffer: Buffer.from(text) });
  await page.waitForFunction(() => !document.getElementById("files-said").textContent.startsWith("Looking"), null, { timeout: 120000 }).catch(e => console.log(e.message));
  console.log(performance.now() - t, await page.locator("#files-said").innerText());
}
await browser.close(); await close();
