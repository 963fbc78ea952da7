// What the built page takes in a real browser: unpacking the law, the way to the first sheet, memory.
// A report, not a test: it prints, and always ends well. Run by script/size.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const server = spawn(process.execPath, [fileURLToPath(new URL("../../script/static-server.mjs", import.meta.url)), "dist"], {
  env: { ...process.env, PORT: "0" },
  stdio: ["ignore", "pipe", "inherit"],
});
const url = await new Promise((resolve) => {
  let told = "";
  server.stdout.on("data", (text) => {
    told += text;
    const found = told.match(/http:\/\/\S+/);
    if (found) resolve(found[0]);
  });
});

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
const runs = [];
let memory;
for (let run = 0; run < 5; run += 1) {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${url}?into=US&on=2025-03-27&code=7208.36.00&value=100000&origin=CA&cusma=no`);
  await page.locator("#answer").waitFor();
  runs.push(await page.evaluate(() => {
    const at = (name) => performance.getEntriesByName(name)[0]?.startTime ?? NaN;
    return { unpacking: at("law-end") - at("law-begin"), drawn: performance.now() };
  }));
  const devtools = await page.context().newCDPSession(page);
  const heap = await devtools.send("Runtime.getHeapUsage");
  memory = (heap.usedSize + (heap.backingStorageSize ?? 0)) / 1e6;
  await page.context().close();
}
await browser.close();
server.kill();
const median = (of) => runs.map(of).sort((a, b) => a - b)[Math.floor(runs.length / 2)].toFixed(1);
console.log(`\nIn Chromium, the median of ${runs.length} loads`);
console.log(`unpacking the law and both schedules        ${median((run) => run.unpacking)} ms   aim 15`);
console.log(`from navigation to an answer on screen      ${median((run) => run.drawn)} ms`);
console.log(`heap, wasm memory included                  ${memory.toFixed(1)} MB   aim 40`);
