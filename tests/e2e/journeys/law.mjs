import assert from "node:assert/strict";
import { Sheet } from "../pages/sheet.mjs";

/** The readable link of one line. */
const asked = (url, query) => `${url}?${query}`;

export default [
  {
    name: "the law page tells every text, in both languages, and the sheet is still there after it",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await sheet.open(asked(url, "into=US&on=2025-03-27&code=7208.36.00&value=1000&origin=CA&cusma=no"));
      await page.getByRole("link", { name: "The law" }).click();
      const law = page.getByRole("article", { name: "The law" });
      await law.waitFor();
      await law.getByText("EO 14193", { exact: true }).click();
      await law.getByText("heading 9903.01.13", { exact: false }).first().waitFor();
      await law.getByText("Statement of 24 August 2026", { exact: true }).click();
      await law.getByText("not enacted: never charged").waitFor();
      await sheet.isAccessible("law");
      await page.screenshot({ path: "target/e2e/shots/law.png", fullPage: true });
      await page.getByRole("button", { name: "Français" }).click();
      await page.getByRole("article", { name: "Le droit" }).waitFor();
      await page.screenshot({ path: "target/e2e/shots/law-french.png", fullPage: true });
      await page.getByRole("link", { name: "La feuille" }).click();
      assert.equal(await page.locator("#l1-code").inputValue(), "7208.36.00");
    },
  },
  {
    name: "wine on the day of the ban is a plate and no figure; the day before it is charged",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      const wine = "into=US&code=2204.21.80&value=10000&origin=CA&cusma=no&quantity=100&unit=l";
      await sheet.open(asked(url, `${wine}&on=2026-09-29`));
      await page.locator(".ct-plate--ban").waitFor();
      await sheet.isAccessible("prohibited");
      await page.screenshot({ path: "target/e2e/shots/prohibited.png", fullPage: true });
      await sheet.open(asked(url, `${wine}&on=2026-09-28`));
      await sheet.row(/Section 338 duty on goods of Canada/).waitFor();
    },
  },
  {
    name: "cheese over quota asks for kilograms and says which arm binds, in both languages",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await sheet.open(asked(url, "into=CA&on=2025-03-07&code=0406.10.20&value=1000&origin=US&cusma=no"));
      const quantity = sheet.line(1).getByLabel("Quantity", { exact: true });
      await quantity.fill("600");
      const working = await sheet.showsWorking(/Customs duty/);
      await working.getByText("the greater of 2,712.00 and 2,455.00: 2,712.00", { exact: false }).first().waitFor();
      await page.getByRole("button", { name: "Français" }).click();
      await page.getByText("le plus élevé de 2\u202f712,00 et de 2\u202f455,00", { exact: false }).first().waitFor();
    },
  },
  {
    name: "a short code gives the codes beneath it to choose from, step by step",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await sheet.open(asked(url, "into=US&on=2025-03-27&code=0406.10&value=1000&origin=CA&cusma=yes"));
      await page.getByText("Which of these is it?").waitFor();
      await page.getByRole("button", { name: "0406.10.84" }).click();
      assert.equal(await page.locator("#l1-code").inputValue(), "0406.10.84");
    },
  },
  {
    name: "a code of the other country offers the lines beneath the digits that both share",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await sheet.open(asked(url, "into=CA&on=2025-03-27&code=8703.23.01&value=1000&origin=US&cusma=yes"));
      await page.getByRole("button", { name: "8703.23.00" }).click();
      assert.equal(await page.locator("#l1-code").inputValue(), "8703.23.00");
    },
  },
  {
    name: "a deposit rate is offered for softwood and used when asked for",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await sheet.open(asked(url, "into=US&on=2025-10-14&code=4407.12.00&value=10000&origin=CA&cusma=yes"));
      await page.getByRole("button", { name: "Use this rate" }).first().click();
      await sheet.row(/Anti-dumping deposit/).getByRole("cell", { name: "2,053.00" }).waitFor();
    },
  },
];
