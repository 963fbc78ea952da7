import assert from "node:assert/strict";
import { STEEL, Sheet } from "../pages/sheet.mjs";

// Words that would be English in any sentence of the page; none is also French, or a name.
const ENGLISH = /\b(the|and|goods|of|not|with|value for|duty|give|answer|law|sheet|link|line|copy|check|claim|origin|which|customs value)\b/i;

export default [
  {
    name: "the other language keeps the sheet, and everything is in it",
    async run({ page, url }) {
      const english = new Sheet(page);
      await english.open(url);
      await english.enters(STEEL);
      await english.showsTotal("US$87,654.74");
      await english.turnsToOtherLanguage();
      const french = new Sheet(page, "fr");
      await french.answer().getByText("87\u202f654,74\u00a0$\u00a0US").first().waitFor();
      assert.equal(await page.locator("html").getAttribute("lang"), "fr");
      await page.waitForFunction(() => /acier/.test(document.title));
      assert.equal(await french.field("code").inputValue(), "7208.36.00");
      for (const summary of await page.locator("summary:visible").all()) await summary.click();
      await page.getByRole("button", { name: french.words.estimate }).click();

      const said = await page.evaluate(() => {
        const texts = [];
        const foreign = (node) => node.parentElement.closest("[lang]").lang !== "fr";
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const { parentElement } = walker.currentNode;
          if (!foreign(walker.currentNode) && !parentElement.closest("script, noscript, cite")) texts.push(walker.currentNode.data);
        }
        for (const element of document.querySelectorAll("[aria-label], [title]")) {
          texts.push(element.getAttribute("aria-label") ?? "", element.getAttribute("title") ?? "");
        }
        return texts.map((text) => text.trim()).filter(Boolean);
      });
      const left = said.filter((text) => ENGLISH.test(text));
      assert.deepEqual(left, [], "English left on the French page");
      await french.isAccessible("it is in French");
    },
  },
  {
    name: "a reader whose browser speaks French is met in French",
    async run({ browser, url }) {
      const context = await browser.newContext({ locale: "fr-CA" });
      const page = await context.newPage();
      await new Sheet(page, "fr").open(url);
      await page.getByRole("heading", { name: "Partez d’un exemple" }).waitFor();
      await context.close();
    },
  },
];
