// The page of files as it is seen, in each of its states: light, dark, in forced colours, narrow, by touch and on paper.

import AxeBuilder from "@axe-core/playwright";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const CHOOSE = { en: "Choose a file, or drop it here", fr: "Choisissez un fichier, ou déposez-le ici" };
const sample = (name) => ({ name, mimeType: "text/csv", buffer: readFileSync(join(root, "tests/files", name)) });
const HEADER = "HTS,Goods,Customs value,Country of origin,Date of entry,USMCA\n";
const KINDS = ["x,Nothing,12.50,CA,2025-03-27,no\n", "7208.36.00,Coil,1234.50,CA,2025-03-27,no\n", "8703.23.01,Car,30000,CA,2025-04-03,\n", "2204.21.80,Wine,900,CA,2026-09-29,no\n", "9403.60.80,Chair,89,DE,2025-03-27,no\n", "Total,,,,,\n"];
const mixed = (rows) => ({ name: "mixed.csv", mimeType: "text/csv", buffer: Buffer.from(HEADER + Array.from({ length: rows }, (_, at) => KINDS[at % KINDS.length]).join("")) });

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function chosen(page, lang, file) {
  await page.getByLabel(CHOOSE[lang]).setInputFiles(file);
  await page.locator("#files-map:not([hidden]), #files-said.cp-files-wrong").first().waitFor();
}

async function answered(page, lang, file) {
  await chosen(page, lang, file);
  await page.locator("#files-run:not([disabled])").click();
  await page.locator("#files-rows button").first().waitFor();
}

async function opened(page, lang, status) {
  await answered(page, lang, mixed(12));
  await page.locator("#files-status").selectOption(status);
  await page.locator(`#files-rows tr:first-child[data-status="${status}"] button`).click();
  await page.getByRole("dialog").waitFor();
}

const STATES = [
  { name: "nothing is chosen", async act() {} },
  { name: "it is no file", act: (page, lang) => chosen(page, lang, { name: "a.xlsx", mimeType: "", buffer: Buffer.from("PK\u0003\u0004no") }) },
  { name: "a file is asked about", act: (page, lang) => chosen(page, lang, sample("ambiguous-days.csv")) },
  { name: "a list of prices is asked about", act: (page, lang) => chosen(page, lang, sample("liste-prix.csv")) },
  { name: "what is said cannot be read", async act(page, lang) {
    await chosen(page, lang, sample("liste-prix.csv"));
    await page.locator("#files-all-currency").selectOption("USD");
    await page.locator("#files-all-fx").fill("ninety");
    await page.locator("#files-all-fx").blur();
    await page.locator("#files-all-fx-wrong").waitFor();
  } },
  { name: "rows are answered", async act(page, lang) {
    await chosen(page, lang, mixed(60_000));
    await page.locator("#files-run:not([disabled])").waitFor();
    // What takes seconds on a slow machine stands still while it is looked at.
    await page.workers()[0].evaluate(() => {
      const before = answer;
      let goes = 0;
      answer = async (request, given) => (request.startsWith("go") && (goes += 1) > 2 ? new Promise(() => {}) : before(request, given));
    });
    await page.locator("#files-run").click();
    await page.waitForFunction(() => document.getElementById("files-far").textContent !== "");
  } },
  { name: "all rows are answered", act: (page, lang) => answered(page, lang, mixed(60)) },
  ...["invalid", "undecided", "prohibited", "not_covered", "assessed", "no_goods"].map((status) => ({ name: `a row is opened: ${status}`, act: (page, lang) => opened(page, lang, status) })),
];

async function broken(page, state) {
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join("; ")}`), [], `axe finds nothing when ${state}`);
}

// What can be pressed and is smaller than a finger needs: 24 pixels each way, but for links within a sentence.
const small = () => [...document.querySelectorAll("#main :is(button, select, input, summary, label.ct-button)")]
  .filter((it) => it.checkVisibility() && it.closest("label") === null && (document.querySelector("dialog[open]")?.contains(it) ?? true))
  .map((it) => [it.id || it.textContent, it.getBoundingClientRect()])
  .filter(([, { width, height }]) => width < 24 || height < 24)
  .map(([name, { width, height }]) => `${name}: ${width} × ${height}`);

function seen(lang) {
  return {
    name: `each state is read and pressed by everybody, in all colours, wide and narrow, ${lang}`,
    async run({ page, url }) {
      for (const [turn, { name, act }] of STATES.entries()) {
        await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
        await page.setViewportSize({ width: 1280, height: 900 });
        await page.goto("about:blank");
        await page.goto(`${url}files.${lang}.html`);
        await act(page, lang);
        // One language is looked at wide and the other narrow, and the three kinds of colours one after another.
        if (lang === "fr") await page.setViewportSize({ width: 320, height: 640 });
        const colours = [{ colorScheme: "light" }, { colorScheme: "dark" }, { forcedColors: "active" }];
        await page.emulateMedia(colours[(turn + (lang === "fr" ? 1 : 0)) % colours.length]);
        await broken(page, name);
        await page.setViewportSize({ width: 320, height: 640 });
        const wide = await page.evaluate(() => [document.documentElement, document.querySelector("dialog[open]")].map((it) => (it ? it.scrollWidth - it.clientWidth : 0)));
        assert.deepEqual(wide, [0, 0], `${name}: nothing sticks out at 320 px`);
        assert.deepEqual(await page.evaluate(small), [], `${name}: what is pressed is large enough`);
      }
    },
  };
}

function printed(lang, words) {
  return {
    name: `on paper stand the file, the law, the columns, what came of it and the rows in sight, and nothing to press, ${lang}`,
    async run({ page, url, shots }) {
      await page.goto(`${url}files.${lang}.html`);
      await answered(page, lang, mixed(120));
      await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      await page.emulateMedia({ media: "print", colorScheme: "light" });
      // Letter within its margins, and A4, are some so many pixels wide.
      for (const width of [733, 710]) {
        await page.setViewportSize({ width, height: 960 });
        const text = (await page.locator("body").innerText()).replaceAll("\u202f", " ").replaceAll("\u00a0", " ");
        for (const said of words) assert.ok(text.includes(said), `${said} in ${text}`);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
      }
      const pressed = await page.locator("select, input, button:not(#files-rows button), nav").evaluateAll((all) => all.filter((it) => it.checkVisibility()).map((it) => it.id || it.outerHTML));
      assert.deepEqual(pressed, []);
      await page.screenshot({ path: `${shots}/files-paper-${lang}.png`, fullPage: true });
    },
  };
}

export default [
  seen("en"),
  seen("fr"),
  printed("en", ["mixed.csv", "Canada: the law as read to", "United States: the law as read to", "Printed on", "Customs value", "tariff code", "not understood: 20", "not understood", "What it adds up to", "March 2025", "of 120 rows are printed here"]),
  printed("fr", ["mixed.csv", "Canada : la loi, telle que lue jusqu’au", "États-Unis : la loi", "Imprimé le", "code tarifaire", "non comprises : 20", "non comprise", "Ce que cela totalise", "mars 2025", "des 120 rangées sont imprimées ici"]),
];
