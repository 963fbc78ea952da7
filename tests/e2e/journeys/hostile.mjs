// What nobody should type, into every kind of field: a sentence beside it, and nothing lost.

import assert from "node:assert/strict";
import { Sheet } from "../pages/sheet.mjs";

const HUGE = `1${"0".repeat(40)}`;
const PROSE = "ask the broker about this one, please";
const BAD_NUMBERS = ["$-5", PROSE, HUGE, "😀", "١٢٣", "1e400", "NaN", "<b>1</b>"];
const WHISKY = "into=CA&on=2026-10-01&code=2208.30.00&origin=US&value=900";
const STEEL = "into=US&on=2025-03-27&code=7208.36.00&origin=CA&cusma=no&value=40000";

// A figure is refused beside its field, which keeps what was typed.
async function refuses(page, id, text) {
  const field = page.locator(`[id="${id}"]`);
  await field.fill(text);
  await field.blur();
  await page.waitForFunction((id) => (document.getElementById(`${id}-error`)?.textContent ?? "").length > 15, id)
    .catch(() => assert.fail(`${id} takes ${text}`));
  assert.equal(await field.inputValue(), text, "it stays as it was typed");
  const said = await page.locator(`[id="${id}-error"]`).innerText();
  assert.doesNotMatch(said, /undefined|NaN|panicked|\[object/);
}

export default [
  ...["en", "fr"].map((lang) => ({
    name: `no number of a line takes anything but a number, and the rest of the sheet stays (${lang})`,
    async run({ page, url }) {
      const sheet = new Sheet(page, lang);
      for (const [id, query] of [
        ["l1-value", WHISKY], ["l1-alcohol_percent", `${WHISKY}&alcohol_percent=x`], ["l1-fx", `${WHISKY}&cur=USD&fx=x`],
        ["l1-freight", `${WHISKY}&freight=x`],
      ].slice(0, lang === "en" ? 4 : 2)) {
        await page.goto("about:blank");
        await sheet.open(`${url}#${query}&lang=${lang}`);
        for (const text of BAD_NUMBERS) await refuses(page, id, text);
        assert.equal(await page.locator("#l1-code").inputValue(), "2208.30.00");
        if (id === "l1-alcohol_percent") await sheet.isAccessible("a share of alcohol is refused");
      }
    },
  })),
  {
    name: "a word that no choice knows, a day that is none, a country that is none: each is said, and can be mended",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await sheet.open(`${url}#${WHISKY}&non_taxable=perhaps&importer=😀`);
      for (const id of ["l1-non_taxable", "l1-importer"]) {
        await page.waitForFunction((id) => (document.getElementById(`${id}-error`)?.textContent ?? "").length > 10, id);
      }
      await page.goto("about:blank");
      await sheet.open(`${url}#${STEEL}`);
      for (const day of ["0000-00-00", "31 February 2025", "😀", PROSE, "9".repeat(40), "2025-13-01", "-1"]) {
        await refuses(page, "entry_date", day);
      }
      await page.locator("#entry_date").fill("2025-03-27");
      await sheet.showsTotal("US$50,138.56");
      const other = sheet.line(1).getByLabel("Another country");
      for (const country of ["😀", PROSE, "<img src=x>"]) {
        await other.fill(country);
        await other.blur();
        await page.locator(".ct-error:visible").first().waitFor();
        assert.equal(await other.inputValue(), country);
      }
    },
  },
  {
    name: "the rate of a comparison takes nothing but a rate, and says so in both languages",
    async run({ page, url }) {
      for (const [lang, compare, way, label, row] of [
        ["en", "Compare", "The other way", "Exchange rate", /Landed cost/],
        ["fr", "Comparer", "L’autre sens", "Taux de change", /Coût au débarquement/],
      ]) {
        const sheet = new Sheet(page, lang);
        await page.goto("about:blank");
        await sheet.open(`${url}#${STEEL}&lang=${lang}`);
        await page.locator("summary").filter({ hasText: new RegExp(`^${compare}$`) }).click();
        await page.getByRole("button", { name: way, exact: true }).click();
        const rate = page.getByLabel(label).last();
        for (const text of [...BAD_NUMBERS, "0", "-1"]) {
          await rate.fill(text);
          await page.locator(".ct-compare .ct-error:not(:empty)").waitFor();
          assert.equal(await rate.inputValue(), text);
        }
        await sheet.isAccessible("the rate of a comparison is refused");
        await rate.fill("");
        await page.locator(".ct-spine").getByRole("row", { name: row }).first().waitFor().catch(() => page.locator(".ct-spine").waitFor());
        assert.equal(await page.locator("#l1-value").inputValue(), "40000");
      }
    },
  },
  {
    name: "a title and a note of anything are text, in the window, the link and the dialog",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await sheet.open(`${url}#${STEEL}`);
      await sheet.shares();
      for (const text of ["😀".repeat(20), "<script>alert(1)</script>", "\u{202e}gnol", "$-5", HUGE, "a\u{0}b"]) {
        await sheet.field("title").fill(text);
        await sheet.field("note").fill(`${text}\n\n\n${text}`);
        await page.waitForFunction(() => document.title.endsWith("Countertariff"));
        assert.doesNotMatch(await page.title(), /[\u{202a}-\u{202e}\u{0}]/u);
      }
      await sheet.field("title").fill("😀 <b>");
      await page.keyboard.press("Escape");
      const link = await sheet.link();
      await page.goto("about:blank");
      await sheet.open(link);
      assert.match(await page.title(), /😀 <b>/);
      assert.equal(await page.locator("main b").count(), 0);
    },
  },
  {
    name: "a link of a newer version is a sentence in both languages, and one's own sheet stays",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await sheet.open(url);
      await sheet.begins("A truck of oranges");
      const own = await sheet.link();
      await page.evaluate(() => { location.hash = "#2AAAA"; });
      await page.getByText("made by a newer version").waitFor();
      assert.equal(await page.locator("#l1-code").inputValue(), "0805.10.00");
      await sheet.isAccessible("a link of a newer version");
      await sheet.turnsToOtherLanguage();
      await page.getByText("version plus récente").waitFor();
      await page.goto("about:blank");
      await sheet.open(url);
      await page.waitForFunction(() => document.getElementById("l1-code")?.value === "0805.10.00");
      assert.ok(own.includes("#1"));
    },
  },
];
