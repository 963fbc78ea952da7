import assert from "node:assert/strict";
import { Sheet } from "../pages/sheet.mjs";

/** The readable link of one line. */
const asked = (url, query) => `${url}?${query}`;

export default [
  {
    name: "the law by keyboard: a code, a day and a state narrow it down, a measure opens a sheet, Back goes step by step",
    async run({ page, url, shots }) {
      const sheet = new Sheet(page);
      await sheet.open(url);
      await page.getByRole("link", { name: "The law", exact: true }).focus();
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { level: 1, name: /^The law/ }).waitFor();
      const count = page.locator("#law-count");
      const texts = page.locator(".cp-law-text:visible");
      const all = await texts.count();
      assert.ok(all > 70, `${all} texts`);
      await count.getByText(`${all} of ${all} texts`).waitFor();
      await sheet.isAccessible("the law");
      await page.screenshot({ path: `${shots}/law.png`, fullPage: true });

      await page.getByLabel("Code, or a word").focus();
      await page.keyboard.type("7208.36");
      await page.keyboard.press("Tab");
      await page.waitForFunction((before) => document.querySelectorAll(".cp-law-text:not([hidden])").length < before, all);
      const on_code = await texts.count();
      // The steel order of Canada names it, the order on vehicles does not.
      assert.equal(await page.locator("#ca-sor-2025-95").isVisible(), true);
      assert.equal(await page.locator("#ca-sor-2025-118").isVisible(), false);
      await page.getByLabel("On this day").fill("2025-03-12");
      await page.getByLabel("Country entered", { exact: true }).selectOption({ label: "Canada" });
      await page.locator("#ca-sor-2025-95").getByText("enacted for later").waitFor();
      await page.getByLabel("State", { exact: true }).selectOption({ label: "in force" });
      await page.waitForFunction(() => document.getElementById("ca-sor-2025-95").hidden);
      assert.match(page.url(), /q=7208\.36&on=2025-03-12&into=CA&state=in-force/);
      await page.goBack();
      await page.locator("#ca-sor-2025-95").waitFor();
      await page.goBack();
      await page.goBack();
      await page.waitForFunction((before) => document.querySelectorAll(".cp-law-text:not([hidden])").length === before, on_code);

      const text = page.locator("#us-proc-10896");
      await text.locator("summary").focus();
      await page.keyboard.press("Enter");
      await text.getByText("heading 9903.81.87", { exact: false }).first().waitFor();
      await sheet.isAccessible("the law with a text open");
      await text.getByRole("link", { name: /^Open a sheet.*9903\.81\.87/ }).first().focus();
      await page.keyboard.press("Enter");
      await sheet.answer().waitFor();
      await sheet.answer().getByText(/Steel/).first().waitFor();
      await page.goBack();
      await page.getByRole("heading", { level: 1, name: /^The law/ }).waitFor();
    },
  },
  {
    name: "words narrow the law down without accents, in French; what is announced is said to be so",
    async run({ page, url }) {
      await page.goto(`${url}law.fr.html?q=VEHICULES+automobiles&into=CA`);
      await page.locator("#ca-sor-2025-118").waitFor();
      assert.equal(await page.locator("#ca-sor-2025-66").isVisible(), false);
      await page.getByRole("button", { name: "Tout afficher" }).click();
      await page.locator("#ca-sor-2025-66").waitFor();
      assert.match(page.url(), /law\.fr\.html$/);
      await page.getByLabel("État", { exact: true }).selectOption({ label: "annoncé" });
      const announced = page.locator("#us-statement-of-24-august-2026");
      await announced.locator("summary").click();
      await announced.getByText("non édicté\u00a0: jamais imposé").waitFor();
    },
  },
  {
    name: "without the lists of codes the law is found by words, and the page says so",
    expects: [/law-codes\.txt/, /Failed to load resource/],
    async run({ page, url }) {
      await page.route("**/law-codes.txt", (route) => route.abort());
      await page.goto(`${url}law.en.html?q=7208.36`);
      await page.getByText("The lists of codes could not be loaded", { exact: false }).waitFor();
    },
  },
  {
    name: "an old address of the law leads to it",
    async run({ page, url }) {
      await page.goto(`${url}#law`);
      await page.getByRole("heading", { level: 1, name: /^The law/ }).waitFor();
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
      // It is taken as soon as the rest of the program is here.
      await page.waitForFunction(() => document.getElementById("l1-code").value === "0406.10.84");
    },
  },
  {
    name: "a code of the other country offers the lines beneath the digits that both share",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await sheet.open(asked(url, "into=CA&on=2025-03-27&code=8703.23.01&value=1000&origin=US&cusma=yes"));
      await page.getByRole("button", { name: "8703.23.00" }).click();
      // It is taken as soon as the rest of the program is here.
      await page.waitForFunction(() => document.getElementById("l1-code").value === "8703.23.00");
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
