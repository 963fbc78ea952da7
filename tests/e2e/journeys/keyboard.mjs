import assert from "node:assert/strict";
import { Sheet } from "../pages/sheet.mjs";

// Presses Tab until what has the focus goes by this name; the way there is part of the promise.
async function tabsTo(page, name, limit = 60) {
  for (let presses = 0; presses < limit; presses += 1) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      const group = element.closest("fieldset")?.querySelector("legend")?.textContent ?? "";
      const label = element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? element.textContent;
      const { width, height } = element.getBoundingClientRect();
      return { name: `${group} ${label}`, seen: width > 0 && height > 0 };
    });
    if (name.test(focused.name)) {
      assert.ok(focused.seen, `${name} is in sight`);
      return;
    }
  }
  throw new Error(`Tab did not lead to ${name}`);
}

export default [
  {
    name: "from an empty page to an answer by keyboard alone",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      const { keyboard } = page;
      await sheet.open(url);
      await tabsTo(page, /Skip to the estimate/);
      await tabsTo(page, /Which way/);
      await keyboard.press("ArrowDown");
      await tabsTo(page, /Date of entry/);
      await keyboard.press("Control+A");
      await keyboard.type("2025-03-27");
      await tabsTo(page, /tariff code/);
      await keyboard.type("7208 36 00");
      await tabsTo(page, /Customs value/);
      await keyboard.type("100,000");
      await tabsTo(page, /Country of origin/);
      await keyboard.press("Space");
      await tabsTo(page, /claim/);
      // Of a group without an answer, Tab reaches the first, and the arrow takes the next.
      await keyboard.press("ArrowRight");
      await keyboard.press("Enter");
      await sheet.showsTotal("US$125,346.40");
      await page.waitForFunction(() => document.activeElement?.id === "answer");
      await page.getByRole("status").filter({ hasText: "Landed cost US$125,346.40" }).waitFor();
    },
  },
  {
    name: "the skip link leads to the estimate",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await sheet.open(url);
      await page.keyboard.press("Tab");
      await page.getByText("Skip to the estimate").waitFor();
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => document.activeElement?.id === "answer");
    },
  },
  {
    name: "Enter on a sheet with slips leads to the summary, and from there to the field",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await sheet.open(url);
      await sheet.enters({ into: "US", code: "7208.3" });
      await sheet.field("code").focus();
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => document.activeElement?.id === "problems");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => document.activeElement?.id === "l1-code");
      const described = await sheet.field("code").getAttribute("aria-describedby");
      assert.equal(described, "l1-code-hint l1-code-error");
      assert.equal(await sheet.field("code").getAttribute("aria-invalid"), "true");
    },
  },
];
