import assert from "node:assert/strict";
import { STEEL, Sheet } from "../pages/sheet.mjs";

// What a person may type, into which field, and what the page says of it.
const SLIPS = [
  ["code", "7208.36.99", /7208\.36/],
  ["code", "7208.3", /digits/],
  ["code", "steel", /digits/],
  ["day", "2025-02-30", /day of the calendar/],
  ["day", "03/04/2025", /write 2025-04-03 or 2025-03-04/],
  ["value", "-5", /zero or more/],
  ["value", "$-5", /zero or more/],
  ["value", "NaN", /number/],
  ["value", "1e5", /number/],
  ["value", "99999999999999999999", /large|less|most|million/i],
  ["fx", "", /exchange rate/i],
  ["fx", "0", /exchange rate/i],
];

export default [
  {
    name: "every slip gets a sentence beside its field and in the summary, and keeps its text",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await sheet.open(url);
      await sheet.enters(STEEL);
      for (const [field, text, says] of SLIPS) {
        await sheet.field(field).fill(text);
        await sheet.field(field).blur();
        const summary = sheet.problems();
        await summary.waitFor();
        assert.match(await summary.innerText(), says, `${field}: ${text}`);
        const [, error] = (await sheet.field(field).getAttribute("aria-describedby")).split(/ (?=\S+-error$)/);
        const id = error ?? await sheet.field(field).getAttribute("aria-describedby");
        assert.match(await page.locator(`[id="${id.trim()}"]`).innerText(), says, `${field}: ${text}`);
        assert.equal(await sheet.field(field).inputValue(), text);
        await sheet.enters({ [field]: STEEL[field] });
        await summary.waitFor({ state: "detached" });
      }
      await sheet.showsTotal("US$87,654.74");
    },
  },
  {
    name: "a slip in one field leaves the questions and their answers where they are",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await sheet.open(url);
      await sheet.begins("A car on the first day");
      const question = sheet.line(1).getByRole("group", { name: "A car or light truck?" });
      await question.waitFor();
      await sheet.enters({ value: "12x" });
      await sheet.answer().getByText("appears here").waitFor();
      assert.equal(await question.isVisible(), true);
    },
  },
  {
    name: "a day before the law written down, and an origin it does not cover, are said",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await sheet.open(url);
      await sheet.enters({ ...STEEL, day: "2024-12-31" });
      await sheet.answer().getByText("Not covered").first().waitFor();
      await sheet.answer().getByText(/1\s+January\s+2025/).first().waitFor();
      await page.getByLabel("Date of entry").fill("2025-03-27");
      await sheet.line(1).getByLabel("Another, by its two letters").fill("CN");
      await sheet.answer().getByText(/only the law for goods originating/).waitFor();
      await sheet.isAccessible("it is not covered");
    },
  },
  {
    name: "after the last day read the answer says so beside the figure",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await sheet.open(url);
      await sheet.enters({ ...STEEL, day: "2039-01-01" });
      await sheet.answer().getByText(/last law known/).first().waitFor();
    },
  },
  {
    name: "ten million characters do not hang the page",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await sheet.open(url);
      await sheet.enters(STEEL);
      const link = await sheet.link();
      const began = Date.now();
      await sheet.field("code").evaluate((field) => {
        field.value = "7".repeat(10_000_000);
        field.dispatchEvent(new Event("input", { bubbles: true }));
        field.dispatchEvent(new Event("blur"));
      });
      await sheet.problems().waitFor();
      assert.ok(Date.now() - began < 5_000, "within five seconds");
      await page.getByText("too long to be held by a link").waitFor();
      assert.equal(page.url(), link, "the address stays as it was");
      assert.equal((await sheet.field("code").inputValue()).length, 10_000_000);
      await sheet.enters({ code: "7208.36.00" });
      await sheet.showsTotal("US$87,654.74");
    },
  },
];
