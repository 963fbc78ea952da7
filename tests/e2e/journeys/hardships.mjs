import assert from "node:assert/strict";
import { edits } from "../edits.mjs";
import { Sheet } from "../pages/sheet.mjs";

const COIL = "?into=US&on=2025-03-27&code=7208.36.00&value=100000&currency=USD&origin=CA&cusma=no";
const COIL_OWES = "US$25,000.00";

// A visitor whose clock says another day.
async function at(browser, moment) {
  const context = await browser.newContext({ locale: "en-CA", serviceWorkers: "block" });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.clock.setFixedTime(new Date(moment));
  return { page, sheet: new Sheet(page), close: () => context.close() };
}

export default [
  {
    name: "a hundred edits leave nothing behind in the browser (script/soak makes two thousand)",
    async run({ page, url }) {
      await edits(page, url, 100);
    },
  },
  {
    name: "a clock years behind or ahead: a new sheet begins with that day and says how far the law is known; a link is answered as ever",
    async run({ browser, url }) {
      for (const [moment, day, says] of [
        ["1998-05-04T12:00:00Z", "1998-05-04", /1\s+January\s+2025/],
        ["2049-12-31T12:00:00Z", "2049-12-31", /last law known/],
      ]) {
        const visitor = await at(browser, moment);
        await visitor.sheet.open(url);
        await visitor.sheet.enters({ into: "US", code: "7208.36.00", value: "40000", origin: "Canada", claim: "No" });
        assert.equal(await visitor.page.getByLabel(visitor.sheet.words.day).inputValue(), day);
        await visitor.sheet.answer().getByText(says).first().waitFor();
        await visitor.sheet.link();
        // What was typed is kept under a wrong clock as well.
        await visitor.page.reload();
        await visitor.page.waitForFunction(() => document.getElementById("l1-value")?.value === "40000");
        await visitor.page.evaluate(() => localStorage.clear());
        await visitor.page.goto("about:blank");
        await visitor.sheet.open(url + COIL);
        await visitor.page.getByText(COIL_OWES).first().waitFor();
        await visitor.close();
      }
    },
  },
  {
    name: "a store that other pages of the host have filled: it is said, what was kept stays, and there is room again once they are gone",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await sheet.open(url);
      await sheet.begins("A truck of oranges");
      await sheet.link();
      const kept = await page.evaluate(() => localStorage.getItem("countertariff.sheet"));
      // To the last character, as a browser counts.
      await page.evaluate(() => {
        for (let size = 4_000_000, name = 0; size > 0; name += 1) {
          try { localStorage.setItem(`other ${name}`, "x".repeat(size)); } catch { size = Math.floor(size / 2); }
        }
      });
      await sheet.enters({ value: "31,000" });
      const more = `${"A long note of whoever shares this sheet. ".repeat(8)}`;
      await sheet.shares();
      await page.getByLabel("Note", { exact: true }).fill(more);
      await page.keyboard.press("Escape");
      await page.getByText("This browser keeps nothing for this page").waitFor();
      const still = await page.evaluate(() => localStorage.getItem("countertariff.sheet"));
      assert.ok(still !== null && still.length >= kept.length, "what was kept is not lost by it");
      // The address holds what the store could not.
      await sheet.link();
      await page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith("other ")).forEach((name) => localStorage.removeItem(name)));
      await sheet.enters({ value: "32,000" });
      await sheet.link();
      await page.goto("about:blank");
      await sheet.open(url);
      await page.waitForFunction(() => document.getElementById("l1-value")?.value === "32,000");
    },
  },
  {
    name: "whatever stands in the store in place of a sheet, the page opens and puts it aside",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await sheet.open(url);
      for (const broken of ["", "1AAAA", "\u0000é", "9".repeat(70_000), "<script>alert(1)</script>"]) {
        await page.evaluate((text) => { localStorage.clear(); localStorage.setItem("countertariff.sheet", text); }, broken);
        await page.goto("about:blank");
        await sheet.open(url);
        await page.getByRole("heading", { name: "Start from an example" }).waitFor();
        await sheet.begins("A truck of oranges");
        await sheet.link();
        const aside = await page.evaluate(() => localStorage.getItem("countertariff.sheet.unreadable"));
        if (broken !== "") assert.equal(aside, broken);
      }
    },
  },
];
