import assert from "node:assert/strict";
import { STEEL, Sheet } from "../pages/sheet.mjs";

// What a person may type, into which field, and what the page says of it.
const SLIPS = [
  ["code", "7208.36.99", /7208\.36/],
  ["code", "7208.3", /0720\.83|7208\.30|digits/],
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
    name: "every slip gets a sentence beside its field, and in the summary once it is asked for, and keeps its text",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await sheet.open(url);
      await sheet.enters(STEEL);
      for (const [field, text, says] of SLIPS) {
        await sheet.field(field).fill(text);
        await sheet.field(field).blur();
        const wrong = page.locator(".ct-error");
        await wrong.first().waitFor();
        assert.equal(await sheet.problems().isVisible(), false, "the summary waits until it is asked for");
        const described = await sheet.field(field).getAttribute("aria-describedby");
        const id = described.split(" ").find((it) => it.endsWith("-error"));
        assert.match(await page.locator(`[id="${id}"]`).innerText(), says, `${field}: ${text}`);
        assert.equal(await sheet.field(field).getAttribute("aria-invalid"), "true");
        assert.equal(await sheet.field(field).inputValue(), text);
        await sheet.checks();
        await page.waitForFunction(() => document.activeElement?.id === "problems");
        assert.match(await sheet.problems().innerText(), says, `${field}: ${text}`);
        await sheet.enters({ [field]: STEEL[field] });
        await sheet.problems().waitFor({ state: "hidden" });
      }
      await sheet.showsTotal("US$87,654.74");
    },
  },
  {
    name: "a slip in one field leaves the questions where they are, and what can still be said, or the last answer under what it was for",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await sheet.open(url);
      await sheet.begins("A car on the first day");
      const question = sheet.line(1).getByRole("group", { name: "A car or light truck?" });
      await question.waitFor();
      for (const [slip, said] of [[{ value: "12x" }, "The estimate does without these"], [{ code: "8703.2" }, "Before the last change"]]) {
        await sheet.enters(slip);
        await sheet.answer().getByText(said).first().waitFor();
        assert.equal(await question.isVisible(), true);
        await sheet.isAccessible(said);
        await sheet.enters({ value: "30,000", code: "8703.23.01" });
        await sheet.answer().getByText(said).waitFor({ state: "detached" });
      }
    },
  },
  {
    name: "a click after a slip is not swallowed: nothing moves under a pointer that is down",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await sheet.open(url);
      await sheet.enters(STEEL);
      for (const target of [page.getByRole("radio", { name: "Into Canada" }), page.getByRole("button", { name: "Add a line" })]) {
        await sheet.field("day").fill("2025-02-30");
        await sheet.field("code").fill("7208.3");
        await sheet.field("value").fill("12x");
        await target.scrollIntoViewIfNeeded();
        const before = await target.boundingBox();
        await page.mouse.move(before.x + before.width / 2, before.y + before.height / 2);
        await page.mouse.down();
        await page.waitForTimeout(150);
        const during = await target.boundingBox();
        assert.deepEqual([during.x, during.y], [before.x, before.y], "nothing moved while the pointer was down");
        await page.mouse.up();
        await page.locator(".ct-error").first().waitFor();
      }
      assert.equal(await page.getByRole("radio", { name: "Into Canada" }).isChecked(), true);
      await sheet.line(2).waitFor();
    },
  },
  {
    name: "a wrong field that its code does not ask for is on screen, and can be mended",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await sheet.open(`${url}?into=US&on=2025-03-27&code=2711.21.00&value=5000&origin=CA&cusma=no&steel_value=9000&quantity2=x&claims=none-such`);
      await sheet.answer().getByText("as soon as").waitFor();
      for (const id of ["l1-steel_value", "l1-quantity2", "l1-claims"]) {
        await page.locator(`#${id}`).waitFor();
        assert.equal(await page.locator(`#${id}`).getAttribute("aria-invalid"), "true", id);
        await page.locator(`#${id}`).fill("");
      }
      await sheet.showsTotal("US$5,532.71");
    },
  },
  {
    name: "signs and brackets in a number end nothing: the page says what is wrong, and works on",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      for (const text of ["$-5", "$(5.00)", "'-5", "+-1", "$-", "CAD $-5", "(((((", "−−−−"]) {
        await page.goto("about:blank");
        await sheet.open(`${url}?into=US&on=2025-03-27&code=7208.36.00&origin=CA&cusma=no&value=${encodeURIComponent(text)}`);
        await page.locator("#l1-value-error").waitFor();
        await sheet.enters({ value: "100" });
        await sheet.showsTotal("US$127.62");
      }
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
      await sheet.line(1).getByLabel("Another country").fill("CN");
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
      await page.locator("#l1-code-error").waitFor();
      assert.ok(Date.now() - began < 5_000, "within five seconds");
      await page.getByText("too long to be held by a link").waitFor();
      assert.equal(page.url(), link, "the address stays as it was");
      assert.equal((await sheet.field("code").inputValue()).length, 10_000_000);
      await sheet.enters({ code: "7208.36.00" });
      await sheet.showsTotal("US$87,654.74");
    },
  },
];
