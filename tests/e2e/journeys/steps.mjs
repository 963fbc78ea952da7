// Back and forward, and the sheet in two tabs.

import assert from "node:assert/strict";
import { Sheet } from "../pages/sheet.mjs";

const COIL = "#into=US&on=2025-03-27&code=7208.36.00&value=100000&origin=CA&cusma=no";
const OWN_WAITS = "This sheet came with a link";
const ELSEWHERE = "changed in another tab";

const holds = (page, id, text) =>
  page.waitForFunction(([id, text]) => document.getElementById(id)?.value === text, [id, text]);

// One's own sheet, and what was last typed into it.
async function own(page, url) {
  const sheet = new Sheet(page);
  await sheet.open(url);
  await sheet.begins("A truck of oranges");
  await sheet.enters({ value: "31,000" });
  await sheet.link();
  return sheet;
}

export default [
  {
    name: "Back from a link leads to one's own sheet in one act, and forward to the link again",
    async run({ page, url }) {
      const sheet = await own(page, url);
      await page.evaluate((hash) => { location.hash = hash; }, COIL);
      await sheet.showsTotal("US$125,346.40");
      await page.getByText(OWN_WAITS).waitFor();
      await page.waitForFunction(() => document.activeElement?.id === "answer");
      await page.goBack();
      await holds(page, "l1-value", "31,000");
      assert.equal(await page.getByText(OWN_WAITS).count(), 0);
      await page.waitForFunction(() => document.activeElement?.id === "answer");
      await page.goForward();
      await sheet.showsTotal("US$125,346.40");
      await page.getByText(OWN_WAITS).waitFor();
      await page.goBack();
      await holds(page, "l1-value", "31,000");
      // It is kept, and the link is not.
      await sheet.link();
      await page.goto("about:blank");
      await sheet.open(url);
      await holds(page, "l1-value", "31,000");
    },
  },
  {
    name: "Back goes from sheet to sheet and day to day, and not from letter to letter",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await sheet.open(url);
      await sheet.begins("A truck of oranges");
      await sheet.field("value").pressSequentially("123456789");
      await sheet.link();
      const day = page.getByRole("textbox", { name: "Date of entry" });
      await day.fill("");
      await day.pressSequentially("2025-06-30", { delay: 40 });
      await sheet.link();
      await page.getByRole("button", { name: "Clear everything" }).click();
      await page.getByRole("heading", { name: "Start from an example" }).waitFor();
      await page.goBack();
      await holds(page, "entry_date", "2025-06-30");
      await page.goBack();
      await holds(page, "entry_date", "2025-03-27");
      await holds(page, "l1-value", "12345678925,000");
      await page.goBack();
      await page.getByRole("heading", { name: "Start from an example" }).waitFor();
      await page.goForward();
      await page.goForward();
      await holds(page, "entry_date", "2025-06-30");
      // What Back and forward do is undone like any change.
      await page.getByRole("button", { name: "Undo", exact: true }).click();
      await holds(page, "entry_date", "2025-03-27");
    },
  },
  {
    name: "to the law and back: a page of its own, with its own title, and the sheet as it was",
    async run({ page, url }) {
      const sheet = await own(page, url);
      const title = await page.title();
      await page.getByRole("link", { name: "The law" }).click();
      await page.getByRole("heading", { level: 1, name: /^The law/ }).waitFor();
      assert.match(await page.title(), /^The law/);
      await page.goBack();
      await holds(page, "l1-value", "31,000");
      await page.waitForFunction((title) => document.title === title, title);
      await page.goForward();
      await page.getByRole("heading", { level: 1, name: /^The law/ }).waitFor();
      await page.goBack();
      await sheet.answer().waitFor();
      await page.goBack();
      await page.getByRole("heading", { name: "Start from an example" }).waitFor();
      assert.equal(await sheet.problems().count(), 0);
    },
  },
  {
    name: "what was typed right before a reload is there after it, and is nobody else's",
    async run({ page, url }) {
      const sheet = await own(page, url);
      await sheet.enters({ value: "32,000" });
      await page.reload();
      await holds(page, "l1-value", "32,000");
      for (const said of [OWN_WAITS, ELSEWHERE]) assert.equal(await page.getByText(said).count(), 0, said);
    },
  },
  {
    name: "two tabs: each says what the other wrote, and nothing is written over it",
    async run({ page, context, url }) {
      const first = await own(page, url);
      const second = new Sheet(await context.newPage());
      await second.open(page.url());
      assert.equal(await second.page.getByText(OWN_WAITS).count(), 0, "one's own address is no link");
      await second.enters({ value: "777" });
      await page.getByText(ELSEWHERE).waitFor();
      await first.isAccessible("another tab wrote");
      await first.enters({ value: "888" });
      await first.link();
      // After a reload both are still there, and neither is called a link.
      await page.reload();
      await page.getByText(ELSEWHERE).waitFor();
      await holds(page, "l1-value", "888");
      assert.equal(await page.getByText(OWN_WAITS).count(), 0);
      await page.getByRole("button", { name: "Show that one" }).click();
      await holds(page, "l1-value", "777");
      // The one that was left is a step back, and is not kept over the other.
      await page.goBack();
      await holds(page, "l1-value", "888");
      await second.page.getByText(ELSEWHERE).waitFor();
      await holds(second.page, "l1-value", "777");
    },
  },
  {
    name: "a tab that was not told sees what another wrote before it writes",
    async run({ page, context, url }) {
      await context.addInitScript(() => {
        addEventListener("storage", (event) => event.stopImmediatePropagation(), true);
      });
      const first = await own(page, url);
      const second = new Sheet(await context.newPage());
      await second.open(url);
      await second.enters({ value: "777" });
      await second.link();
      await first.enters({ value: "888" });
      await page.getByText(ELSEWHERE).waitFor();
      await page.getByRole("button", { name: "Show that one" }).click();
      await holds(page, "l1-value", "777");
    },
  },
  {
    name: "storage that is refused or full is said, and the link still holds the sheet",
    async run({ browser, url }) {
      for (const [locale, said, refusal] of [
        ["en-CA", "This browser keeps nothing for this page", () => {
          Object.defineProperty(window, "localStorage", { get() { throw new DOMException("refused", "SecurityError"); } });
        }],
        ["fr-CA", "Ce navigateur ne conserve rien", () => {
          Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
        }],
      ]) {
        const context = await browser.newContext({ locale });
        await context.addInitScript(refusal);
        const theirs = await context.newPage();
        const sheet = new Sheet(theirs, locale.slice(0, 2));
        await sheet.open(url);
        await theirs.locator(".ct-example").nth(2).click();
        await theirs.getByText(said).waitFor();
        await sheet.isAccessible("nothing is kept");
        await sheet.link();
        await theirs.reload();
        await holds(theirs, "l1-code", "0805.10.00");
        await context.close();
      }
    },
  },
];
