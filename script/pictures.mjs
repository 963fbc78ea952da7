// The pictures of docs/pictures/: each state of the page as a person meets it. A new state is one line.

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { ARGUMENTS, browserPath } from "../tests/e2e/browser.mjs";
import { palette } from "./png.mjs";
import { files, serve } from "./server.mjs";

const TODAY = new Date("2026-10-01T12:00:00-04:00");
const STEEL = "#into=US&on=2025-03-27&code=7208.36.00&origin=CA&cusma=no&value=40000";
const PHONE = { width: 360, height: 740 };
const MIXED = "#into=US&on=2026-10-01&code=7208.36.00&origin=CA&value=40000&code=8703.23.01&origin=CA&value=30000&code=2204.21.50&origin=CA&value=900&code=4407.12.00&origin=CA&value=30000&code=9401.69.60&origin=CA&value=2500&code=0406.10.84&origin=CA&value=1200&code=8708.29.51&origin=CA&value=640&code=7610.10.00&origin=CA&value=2300";

// What a person does before a picture is taken.
async function compares(page) {
  await page.locator("summary").filter({ hasText: /^(Compare|Comparer)$/ }).click();
  await page.getByRole("button", { name: /^(Two days|Deux jours)$/ }).click();
  await page.locator(".ct-spine").scrollIntoViewIfNeeded();
}

async function shares(page) {
  await page.locator("#share").click();
  await page.getByRole("button", { name: /QR/ }).click();
  await page.locator("dialog .ct-qr").waitFor();
}

async function looksBack(page) {
  await page.locator(".ct-course").evaluate((it) => it.scrollIntoView());
}

async function prints(page) {
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
}

// A file of goods in the page of files, and what is done with it.
const GOODS = ["7208.36.00,Steel coil,1234.50,CA,no,truck", "7O08.10.00,Glass panes,80.00,CA,no,truck", "8703.23.01,Passenger car,30000.00,CA,,rail", "9403.60.80,Wooden chair,89.90,MX,no,truck", "2204.21.80,Wine,900.00,CA,no,truck", "4407.12.00,Spruce boards,25000.00,CA,no,rail"];
const FILE = `HTS,Goods,Customs value,Country of origin,USMCA,Mode\n${Array.from({ length: 60 }, (_, row) => GOODS[row % GOODS.length]).join("\n")}\n`;

async function chooses(page) {
  await page.setInputFiles("#files-choose", { name: "shipments.csv", mimeType: "text/csv", buffer: Buffer.from(FILE) });
  await page.locator("#files-map:not([hidden])").waitFor();
}

async function answersFile(page) {
  await chooses(page);
  await page.locator("#files-all-entry_date").fill("2026-10-01");
  await page.locator("#files-all-entry_date").blur();
  await page.locator("#files-run:not([disabled])").click();
  await page.locator("#files-rows button").first().waitFor();
  await page.locator("#files-results").evaluate((it) => it.scrollIntoView());
}

async function opensRow(page) {
  await answersFile(page);
  await page.locator("#files-status").selectOption("assessed");
  await page.locator('#files-rows tr:first-child[data-status="assessed"] button').click();
  await page.locator("dialog .ct-working > summary").first().click();
}

async function printsFile(page) {
  await answersFile(page);
  await page.evaluate(() => scrollTo(0, 0));
  await prints(page);
}

// Its name, the readable link or nothing, and what else: the language, the width, how the browser is set, an act.
const STATES = [
  ["blank", ""],
  ["blank-fr", "", { lang: "fr" }],
  ["asking", "#into=US"],
  ["answered", STEEL],
  ["answered-fr", STEEL, { lang: "fr" }],
  ["answered-dark", STEEL, { colorScheme: "dark" }],
  ["answered-forced-colours", STEEL, { forcedColors: "active" }],
  ["answered-phone", STEEL, { viewport: PHONE }],
  ["answered-phone-fr-dark", STEEL, { viewport: PHONE, lang: "fr", colorScheme: "dark" }],
  ["range", "#into=US&on=2025-04-03&code=8703.23.01&origin=CA&value=30000"],
  ["bare-heading", "#into=US&on=2026-10-01&code=9401&origin=CA&value=2500"],
  ["prohibited", "#into=US&on=2026-09-29&code=2204.21.80&origin=CA&value=10000&quantity=100&unit=l&cusma=no"],
  ["not-covered", "#into=US&on=2026-10-01&code=7208.36.00&origin=DE&value=900"],
  ["rate-only", "#into=US&on=2025-03-27&code=7208.36.00&origin=CA&cusma=no"],
  ["error", "#into=CA&on=2026-10-01&code=7208.3&origin=US&value=$-5"],
  ["error-fr-dark", "#into=CA&on=2026-10-01&code=7208.3&origin=US&value=$-5", { lang: "fr", colorScheme: "dark" }],
  ["excise", "#into=CA&on=2026-10-01&code=2208.30.00&origin=US&value=900"],
  ["into-canada", "#into=CA&on=2025-03-27&code=7210.49.00&origin=US&value=40000"],
  ["lines", "#into=CA&on=2026-10-01&code=7208.36.00&origin=US&value=40000&code=0406.10.10&origin=US&value=3000&code=2208.30.00&origin=US&value=900"],
  ["lines-phone-fr", "#into=CA&on=2026-10-01&code=7208.36.00&origin=US&value=40000&code=0406.10.10&origin=US&value=3000&code=2208.30.00&origin=US&value=900", { viewport: PHONE, lang: "fr" }],
  ["goods-found-phone", "", { viewport: PHONE, act: async (page) => { await page.getByRole("radio").first().check(); await page.locator("#l1-code").pressSequentially("pickup truck"); await page.getByRole("listbox").getByRole("option").first().waitFor(); } }],
  ["pickup", "#into=CA&on=2026-10-01&code=8704.31&origin=US&value=18000&cur=USD&fx=1.4246&importer=personal"],
  ["parcel-phone", "#into=CA&on=2026-10-01&code=6109.10&origin=US&value=100&importer=personal&mode=courier&province=ON", { viewport: PHONE }],
  ["softwood", "#into=US&on=2026-10-01&code=4407.12&origin=CA&value=25000&cusma=no"],
  ["prohibited-phone-dark", "#into=US&on=2026-09-29&code=2204.21.80&origin=CA&value=10000&quantity=100&unit=l&cusma=no", { viewport: { width: 320, height: 640 }, colorScheme: "dark" }],
  ["sentence-phone-forced-colours", STEEL, { viewport: PHONE, forcedColors: "active" }],
  ["through-time", STEEL, { act: looksBack }],
  ["compare", STEEL, { act: compares }],
  ["compare-answers", "#into=US&on=2026-10-01&code=8703.23.01&origin=CA&value=30000&compare=answer", { act: async (page) => { await page.locator(".ct-compare .ct-changes").first().waitFor(); await page.locator(".ct-compare").evaluate((it) => it.scrollIntoView()); } }],
  ["compare-phone-fr-dark", STEEL, { lang: "fr", viewport: { width: 320, height: 640 }, colorScheme: "dark", act: compares }],
  ["share", STEEL, { act: shares }],
  ["share-phone-dark", STEEL, { viewport: PHONE, colorScheme: "dark", act: shares }],
  ["paper", STEEL, { viewport: { width: 720, height: 480 }, act: prints }],
  ["paper-draft", MIXED, { viewport: { width: 720, height: 960 }, act: prints }],
  ["wide", STEEL, { viewport: { width: 2560, height: 1300 } }],
  ["embed-dark", `?embed&theme=dark${STEEL}`, { viewport: { width: 640, height: 700 } }],
  ["waves", "waves.en.html"],
  ["waves-phone-fr", "waves.fr.html", { viewport: PHONE }],
  ["files", "files.en.html", { act: chooses }],
  ["files-answers", "files.en.html", { act: answersFile }],
  ["files-row", "files.en.html", { act: opensRow }],
  ["files-row-phone-fr-dark", "files.fr.html", { viewport: PHONE, lang: "fr", colorScheme: "dark", act: opensRow }],
  ["files-paper-fr", "files.fr.html", { viewport: { width: 720, height: 960 }, lang: "fr", act: printsFile }],
  ["law", "law.en.html"],
  ["about", "about.en.html"],
  ["embed", `?embed${STEEL}`, { viewport: { width: 640, height: 480 } }],
];

const wanted = process.argv.slice(2);
const folder = fileURLToPath(new URL("../docs/pictures", import.meta.url));
const dist = process.env.COUNTERTARIFF_DIST ?? fileURLToPath(new URL("../dist", import.meta.url));
await mkdir(folder, { recursive: true });
const { url, close } = await serve(files(dist));
const browser = await chromium.launch({ executablePath: browserPath(), args: ARGUMENTS });
for (const [name, link, { lang = "en", viewport = { width: 1280, height: 900 }, act, ...options } = {}] of STATES) {
  if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) continue;
  const context = await browser.newContext({ locale: `${lang}-CA`, timezoneId: "America/Toronto", reducedMotion: "reduce", viewport, ...options });
  const page = await context.newPage();
  await page.clock.setFixedTime(TODAY);
  await page.goto(url + link);
  await page.locator("#main").waitFor();
  // The course, and what another answer would change, are found out while the page is left alone.
  await page.waitForTimeout(Number(process.env.PAUSE ?? 2_500));
  if (act) {
    await act(page);
    await page.waitForTimeout(600);
  }
  const { bytes, colours } = palette(await page.screenshot());
  await writeFile(join(folder, `${name}.png`), bytes);
  console.log(`${name}: ${(bytes.length / 1000).toFixed(1)} kB, ${colours} colours`);
  await context.close();
}
await browser.close();
await close();
