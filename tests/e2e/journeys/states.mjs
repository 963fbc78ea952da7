import AxeBuilder from "@axe-core/playwright";
import assert from "node:assert/strict";
import { copyFile, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Sheet } from "../pages/sheet.mjs";

const picture = fileURLToPath(new URL("../../../docs/picture.png", import.meta.url));

const COIL = { en: "A coil of hot-rolled steel", fr: "Une bobine d’acier laminé à chaud" };

const STEEL = "#into=US&on=2025-03-27&code=7208.36.00&origin=CA&cusma=no&value=40000";
const CAR = "#into=US&on=2025-04-03&code=8703.23.01&origin=CA&value=30000";
const WINE = "#into=US&on=2026-09-29&code=2204.21.80&origin=CA&value=10000&quantity=100&unit=l&cusma=no";
const LINES = "#into=CA&on=2026-10-01&code=7208.36.00&origin=US&value=40000&code=0406.10.10&origin=US&value=3000&code=2208.30.00&origin=US&value=9x";

const folded = (page, said) => page.locator("summary").filter({ hasText: said });

// Each state that the page can be in: how to come to it. `quiet` where there is nothing to announce.
const STATES = [
  { name: "empty", link: "", quiet: true },
  { name: "asking", link: "#into=US" },
  { name: "answered", link: STEEL },
  { name: "all folds are open", link: STEEL, async act({ page }) {
    for (const summary of await page.locator("#answer summary:visible").all()) await summary.click();
  } },
  { name: "questions are open", link: CAR },
  { name: "who does not know is told how to find out", link: CAR, async act({ page, lang }) {
    await page.getByLabel({ en: "I don’t know", fr: "Je ne sais pas" }[lang], { exact: true }).first().check();
    await page.locator(".ct-steps li").first().waitFor();
  } },
  { name: "a range has no upper end", link: "#into=CA&on=2025-03-27&code=0406.10.20&value=12000&origin=US&cusma=yes" },
  { name: "prohibited", link: WINE },
  { name: "not covered", link: "#into=US&on=2024-12-31&code=7208.36.00&value=100&origin=CA&cusma=no" },
  { name: "beyond the law read", link: "#into=US&on=2039-01-01&code=7208.36.00&value=100&origin=CA&cusma=no" },
  { name: "a rate alone", link: "#into=US&on=2025-03-27&code=7208.36.00&origin=CA&cusma=no" },
  { name: "something is not included", link: "#into=CA&on=2026-10-01&code=2208.30.00&origin=US&value=900" },
  { name: "several lines, one of them wrong", link: LINES },
  { name: "too many rows were pasted", link: STEEL, async act({ sheet, page }) {
    await page.locator("#l1-code").focus({ timeout: 500 }).catch(() => page.evaluate(() => document.activeElement.blur()));
    await sheet.pastes(Array.from({ length: 300 }, (_, row) => `7208.36.00\tCoil ${row}\t${row}.00\tCA`).join("\n"));
    await page.locator(".ct-notice--wrong").waitFor();
  } },
  { name: "two days are compared", link: STEEL, async act({ page }) {
    await folded(page, /^(Compare|Comparer)$/).click();
    await page.getByRole("button", { name: /^(Two days|Deux jours)$/ }).click();
    await page.locator(".ct-spine").waitFor();
  } },
  { name: "a link brings a comparison, whose answers are still to be chosen", link: `${CAR}&compare=answer`, async act({ page }) {
    await page.locator(".ct-compare .ct-changes").first().waitFor();
    await page.locator(".ct-compare .ct-changes button").first().focus();
  } },
  { name: "the line through time is a table", link: STEEL, async act({ page }) {
    await folded(page, /^(The same as a table|Les mêmes données en tableau)/).click();
    await page.locator(".ct-steps-table").waitFor();
  } },
  { name: "the ways to share are open, with a picture of the link", link: STEEL, async act({ page }) {
    await page.locator("#share").click();
    await page.getByRole("button", { name: /QR/ }).click();
    await page.locator("dialog .ct-qr").waitFor();
  } },
  { name: "something is wrong", link: STEEL, async act({ sheet, page }) {
    await sheet.enters({ code: "7208.3", value: "-5", day: "2025-02-30" });
    await sheet.checks();
    await page.waitForFunction(() => document.activeElement?.id === "problems");
  } },
  { name: "in a frame", link: `?embed${STEEL}`, framed: true },
  ...["waves", "law", "about"].map((name) => ({ name, file: name })),
];

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

// What axe finds; where only colours changed, of colours alone.
async function broken(page, state, rules) {
  // The colours that were just set are drawn.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(TAGS)).analyze();
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ target, failureSummary }) => `  ${target} ${failureSummary}`).join("\n")}`);
  assert.deepEqual(found, [], `axe finds nothing when ${state}`);
}

// The answer, each time that it is announced.
function listen() {
  globalThis.announced = [];
  new MutationObserver(() => {
    const text = document.querySelector("p.ct-unseen[role=status]")?.textContent ?? "";
    if (text !== "" && text !== announced.at(-1)) announced.push(text);
  }).observe(document, { childList: true, subtree: true, characterData: true });
}

async function comesTo(page, url, lang, { link, file, act, quiet, framed }) {
  await page.goto("about:blank");
  const sheet = new Sheet(page, lang);
  if (file) {
    await page.goto(`${url}${file}.${lang}.html`);
    return;
  }
  await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
  await page.setViewportSize({ width: 1280, height: 900 });
  const [before, after] = link.includes("#") ? link.split("#") : [link, ""];
  if (framed) {
    await page.goto(`${url}${before}&lang=${lang}#${after}`);
    await page.locator(".ct-embed .ct-chart").waitFor();
  } else {
    await sheet.open(`${url}${before}${after === "" ? "" : `#${after}&lang=${lang}`}`);
  }
  if (!quiet && !framed) {
    await page.waitForFunction(() => globalThis.announced.length > 0);
    await page.waitForTimeout(100);
    assert.equal(await page.evaluate(() => announced.length), 1, "it is announced once");
  }
  if (act) {
    await act({ sheet, page, lang });
    await page.waitForTimeout(100);
    assert.equal(await page.evaluate(() => document.activeElement === document.body), false, "the focus stays somewhere");
  }
}

function journey(lang, part, states) {
  return {
    name: `each state is accessible, light, dark, in forced colours and at 320 px (${lang}, part ${part})`,
    async run({ browser, url, shots }) {
      const context = await browser.newContext({ locale: `${lang}-CA`, timezoneId: "America/Toronto", reducedMotion: "reduce" });
      await context.addInitScript(listen);
      await mkdir(join(shots, "states"), { recursive: true });
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      const errors = [];
      page.on("pageerror", (error) => errors.push(error.message));
      for (const state of states) {
        const said = `${state.name} (${lang})`;
        await comesTo(page, url, lang, state);
        await broken(page, said);
        // Colours are those of both languages.
        if (lang === "en") {
          await page.emulateMedia({ colorScheme: "dark" });
          await broken(page, `${said}, dark`, ["color-contrast"]);
          await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
          await broken(page, `${said}, in forced colours`, ["color-contrast"]);
          await page.emulateMedia({ forcedColors: "none" });
        }
        // All of the page at once: its foot lies over whatever happens to be beneath it.
        await page.setViewportSize({ width: 320, height: 8_000 });
        await broken(page, `${said}, at 320 px`);
        const [inner, whole] = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
        assert.ok(whole <= inner, `${said}: nothing sticks out sideways: ${whole} of ${inner}`);
        const low = await page.evaluate(() =>
          [...document.querySelectorAll("button, select, input[type=text], label.ct-radio, label.ct-way")]
            .filter((it) => it.offsetHeight > 0 && it.offsetHeight < 44).map((it) => it.outerHTML.slice(0, 80)));
        const over = await page.evaluate(() => {
          const parts = [...document.querySelectorAll(".ct-said, .ct-said-goods")].map((it) => [it.id, it.getBoundingClientRect()]);
          const meet = (one, other) => one.left < other.right && other.left < one.right && one.top < other.bottom - 1 && other.top < one.bottom - 1;
          return parts.flatMap(([id, one], at) => parts.slice(at + 1).filter(([, other]) => meet(one, other)).map(([other]) => `${id} and ${other}`));
        });
        assert.deepEqual(over, [], `${said}: no part of the sentence lies over another`);
        if (!state.file) assert.deepEqual(low, [], `${said}: targets of at least 44 px`);
      }
      assert.deepEqual(errors, []);
      await context.close();
    },
  };
}

// A journey may take so long and no longer: the states go in four.
const QUARTER = Math.ceil(STATES.length / 4);

export default [
  ...["en", "fr"].flatMap((lang) => [0, 1, 2, 3].map((part) => journey(lang, part + 1, STATES.slice(part * QUARTER, (part + 1) * QUARTER)))),
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
