import assert from "node:assert/strict";
import { copyFile, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Sheet } from "../pages/sheet.mjs";

const picture = fileURLToPath(new URL("../../../docs/picture.png", import.meta.url));

const COIL = { en: "A coil of hot-rolled steel", fr: "Une bobine d’acier laminé à chaud" };

// Each state that the page can be in: how to come to it, and in what kind of browser.
const STATES = [
  { name: "empty" },
  { name: "empty-narrow", narrow: true },
  { name: "asking", async act(sheet) { await sheet.enters({ into: "US" }); } },
  { name: "answered", async act(sheet) { await sheet.begins(COIL.en); } },
  { name: "answered-french", lang: "fr", async act(sheet) { await sheet.begins(COIL.fr); } },
  { name: "answered-dark", options: { colorScheme: "dark" }, async act(sheet) { await sheet.begins(COIL.en); } },
  { name: "answered-narrow", narrow: true, async act(sheet) { await sheet.begins(COIL.en); } },
  { name: "answered-forced-colours", options: { forcedColors: "active" }, async act(sheet) { await sheet.begins(COIL.en); } },
  { name: "answered-open", async act(sheet, page) {
    await sheet.begins(COIL.en);
    for (const summary of await page.locator("summary:visible").all()) await summary.click();
  } },
  { name: "southern-counter-tariff", async act(sheet) { await sheet.begins("Galvanized steel coming back"); } },
  { name: "range", async act(sheet) { await sheet.begins("A car on the first day"); } },
  { name: "range-narrow", narrow: true, async act(sheet) { await sheet.begins("A car on the first day"); } },
  { name: "range-without-limit", async act(sheet) { await sheet.begins("Cheese over quota"); } },
  { name: "formula", async act(sheet) { await sheet.begins("A car the other way"); } },
  { name: "beyond-the-law-read", async act(sheet) { await sheet.begins(COIL.en); await sheet.enters({ day: "2039-01-01" }); } },
  { name: "error", async act(sheet) {
    await sheet.begins(COIL.en);
    await sheet.enters({ code: "7208.3", value: "-5", day: "2025-02-30" });
    await sheet.checks();
    await sheet.problems().waitFor();
  } },
  { name: "error-dark-narrow", narrow: true, options: { colorScheme: "dark" }, async act(sheet) {
    await sheet.begins(COIL.en);
    await sheet.enters({ value: "-5" });
    await sheet.checks();
    await sheet.problems().waitFor();
  } },
];

function journey({ name, act, narrow, lang = "en", options = {} }) {
  return {
    name: `${name} is accessible, and fits`,
    async run({ browser, url, shots }) {
      const context = await browser.newContext({
        locale: `${lang}-CA`,
        timezoneId: "America/Toronto",
        reducedMotion: "reduce",
        viewport: narrow ? { width: 320, height: 640 } : { width: 1280, height: 900 },
        ...options,
      });
      const page = await context.newPage();
      const errors = [];
      page.on("pageerror", (error) => errors.push(error.message));
      const sheet = new Sheet(page, lang);
      await sheet.open(url);
      if (act) await act(sheet, page);
      await mkdir(join(shots, "shots"), { recursive: true });
      const shot = join(shots, "shots", `${name}.png`);
      await page.screenshot({ path: shot, fullPage: !narrow });
      if (narrow) await page.screenshot({ path: join(shots, "shots", `${name}-whole.png`), fullPage: true });
      await sheet.isAccessible(name);
      const [inner, whole] = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
      assert.ok(whole <= inner, `nothing sticks out sideways: ${whole} of ${inner}`);
      if (narrow) {
        const low = await page.evaluate(() =>
          [...document.querySelectorAll("button, select, input[type=text], label.ct-radio, label.ct-way")]
            .filter((it) => it.offsetHeight > 0 && it.offsetHeight < 44).map((it) => it.outerHTML.slice(0, 80)));
        assert.deepEqual(low, [], "targets of at least 44 px");
      }
      if (narrow && name.startsWith("answered")) {
        const foot = page.locator(".ct-foot");
        assert.ok(await foot.isVisible(), "the total is in sight at the foot");
      }
      assert.deepEqual(errors, []);
      await context.close();
    },
  };
}

export default [
  ...STATES.map(journey),
  {
    name: "printed, it is black on white, with the address of each citation",
    async run({ page, url, shots }) {
      const sheet = new Sheet(page);
      await sheet.open(url);
      await sheet.begins(COIL.en);
      await page.emulateMedia({ media: "print" });
      await page.setViewportSize({ width: 720, height: 1000 });
      await mkdir(join(shots, "shots"), { recursive: true });
      await page.screenshot({ path: join(shots, "shots", "print.png"), fullPage: true });
      const [paper, ink] = await page.evaluate(() => {
        const style = getComputedStyle(document.body);
        return [style.backgroundColor, style.color];
      });
      assert.deepEqual([paper, ink], ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]);
      assert.equal(await page.locator("form").isVisible(), false, "the form is not printed");
      const address = await page.locator("cite a").first().evaluate((link) => getComputedStyle(link, "::after").content);
      assert.match(address, /https:/);
      const { length } = await page.pdf({ format: "Letter" });
      assert.ok(length > 1_000);
    },
  },
  {
    name: "enlarged to 200%, nothing is cut off",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await page.setViewportSize({ width: 640, height: 450 });
      await sheet.open(url);
      await sheet.begins(COIL.en);
      const [inner, whole] = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
      assert.ok(whole <= inner, `${whole} of ${inner}`);
    },
  },
  {
    name: "no request leaves the page while a sheet is filled in",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await sheet.open(url);
      await page.waitForLoadState("networkidle");
      const asked = [];
      // The page's own search and texts of names come once, whole, whatever is typed; nothing else is asked of anyone.
      const ofPage = /\/((names|labels)-[a-z-]+-[0-9a-f]{16}\.txt|finder-[0-9a-f]{16}\.(js|wasm))$/;
      const isOfPage = (address) => address.startsWith(url) && ofPage.test(address);
      page.on("request", (request) => { if (!isOfPage(request.url())) asked.push(request.url()); });
      await sheet.begins(COIL.en);
      await sheet.enters({ value: "123456", day: "2025-04-03" });
      await sheet.link();
      await sheet.shares();
      await page.getByRole("button", { name: sheet.words.copy }).click();
      await page.getByLabel(sheet.words.copied).waitFor();
      assert.deepEqual(asked, []);
    },
  },
  {
    name: "the picture in the README shows the goods and what they owe",
    async run({ page, url, shots }) {
      const sheet = new Sheet(page);
      await sheet.open(url);
      await sheet.begins(COIL.en);
      const { x, y, width } = await sheet.receipt().boundingBox();
      assert.ok(x >= 0 && x + width <= 1280 && y < 1000, `the receipt stands at ${x}, ${y}`);
      await page.evaluate(() => document.activeElement?.blur());
      const shot = join(shots, "shots", "picture.png");
      await mkdir(join(shots, "shots"), { recursive: true });
      await page.screenshot({ path: shot, clip: { x: 0, y: 0, width: 1280, height: 1000 }, fullPage: true });
      if (process.env.UPDATE_PICTURE === "1") await copyFile(shot, picture);
      const size = async (file) => (await readFile(file)).subarray(16, 24).toString("hex");
      assert.equal(await size(picture), await size(shot), "make it anew, as tests/README.md says");
    },
  },
];
