import assert from "node:assert/strict";
import { Sheet } from "../pages/sheet.mjs";

const isAccessible = (page, state) => new Sheet(page).isAccessible(state);

// The page is as wide as the screen, and no wider.
async function fits(page, state) {
  const [wide, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(wide <= screen, `${state} is ${wide} wide on ${screen}`);
}

export default [
  {
    name: "the journalist reads off the billions of 27 March 2025 one act from the first screen, and opens a wave at work",
    async run({ page, url, shots }) {
      const sheet = new Sheet(page);
      await sheet.open(url);
      // One act.
      await page.getByRole("link", { name: /^The waves: how many billions/ }).click();
      await page.getByRole("heading", { level: 1, name: /^The waves/ }).waitFor();
      for (const figure of ["US$41.9 billion", "US$66.0 billion"]) await page.getByText(figure, { exact: true }).waitFor();
      await page.getByText("C$59.8 bn ÷ 1.4268 = US$41.9 bn", { exact: false }).waitFor();
      await page.getByText("C$125.0 bn − C$29.8 bn = C$95.2 bn", { exact: true }).waitFor();
      await page.screenshot({ path: `${shots}/waves.png`, fullPage: true });
      // Two.
      await page.getByRole("link", { name: "Open a sheet" }).first().click();
      await sheet.receipt().waitFor();
      await sheet.row(/US surtax \(2025-1\)|first list of 2025/).waitFor();
      await page.goBack();
      await page.getByRole("heading", { level: 1, name: /^The waves/ }).waitFor();
    },
  },
  {
    name: "the sheet is still there after the waves, in French as well",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await sheet.open(`${url}?into=US&on=2025-03-27&code=7208.36.00&value=1000&origin=CA&cusma=no`);
      await sheet.line(1).getByLabel(sheet.words.value).fill("2345");
      await page.getByRole("link", { name: "The waves", exact: true }).click();
      await page.getByRole("link", { name: "Français" }).click();
      await page.getByRole("heading", { level: 1, name: /^Les vagues/ }).waitFor();
      await page.getByText("41,9 milliards de dollars américains", { exact: true }).waitFor();
      await page.goBack();
      await page.goBack();
      await sheet.answer().waitFor();
      assert.equal(await page.locator("#l1-value").inputValue(), "2345");
    },
  },
  {
    name: "the pages beside the sheet work without a script, in both languages, bright and dark, down to 320 pixels",
    async run({ browser, url }) {
      for (const colorScheme of ["light", "dark"]) {
        // axe needs scripts: what it looks at has none of its own.
        const context = await browser.newContext({ colorScheme, viewport: { width: 320, height: 800 } });
        const page = await context.newPage();
        for (const name of ["waves.en.html", "waves.fr.html", "law.en.html", "law.fr.html", "about.en.html", "about.fr.html"]) {
          await page.goto(url + name);
          await fits(page, name);
          await isAccessible(page, `${name}, ${colorScheme}`);
        }
        await context.close();
      }
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(`${url}waves.en.html`);
      await page.getByRole("img", { name: /^US goods into Canada/ }).waitFor();
      assert.equal(await page.getByRole("table").count(), 4);
      await page.goto(`${url}law.fr.html`);
      await page.locator("#ca-sor-2025-95 > summary").click();
      await page.locator("#ca-sor-2025-95").getByRole("table").waitFor();
      assert.equal(await page.locator("#law-filter").isVisible(), false);
      await context.close();
    },
  },
];
