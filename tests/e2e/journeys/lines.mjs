import assert from "node:assert/strict";
import { Person } from "../pages/hands.mjs";
import { Sheet } from "../pages/sheet.mjs";

// A broker's twelve rows. The code of the third was mistyped.
const ROWS = [
  ["9401.69.60", "Cedar garden chairs", "$4,200.00", "CA", "Y"],
  ["9403.60.80", "Oak dining tables", "$12,500.00", "CA", "Y"],
  ["8708.29.99", "Stamped body parts", "$8,900.00", "CA", "N"],
  ["7208.36.00", "Hot-rolled coil", "$40,000.00", "CA", "N"],
  ["4407.19.00", "Cedar boards", "$18,000.00", "CA", "N"],
  ["0407.21.00", "Eggs", "$900.00", "CA", "Y"],
  ["2009.11.00", "Orange juice", "$1,250.00", "CA", "Y"],
  ["3926.90.99", "Plastic clips", "$640.00", "CA", "Y"],
  ["7610.10.00", "Aluminum doors", "$7,800.00", "CA", "Y"],
  ["6109.10.00", "T-shirts", "$2,300.00", "CA", "N"],
  ["8544.42.90", "Cable sets", "$3,150.00", "MX", "N"],
  ["8471.30.01", "Laptops", "$1,980.00", "CA", "Y"],
];
const HEAD = ["HTSUS", "Description", "Customs value", "COO", "USMCA", "Incoterm"];
const TABBED = [HEAD, ...ROWS.map((row) => [...row, "FOB"])].map((row) => row.join("\t")).join("\r\n");
const EN_FRANCAIS = [
  ["No tarifaire", "Désignation", "Valeur en douane", "Pays d’origine", "ACEUM"],
  ...ROWS.map(([code, goods, value, origin, claim]) => [code, goods, value.replaceAll(/[$,]/g, "").replace(".", ",") + " $", origin, claim === "Y" ? "oui" : "non"]),
].map((row) => row.join(";")).join("\n");

const focused = (page) => page.evaluate(() => document.activeElement?.id ?? "");

// Everything was added, one line is wrong, and once it is right all are in the sums.
async function mended(sheet, lang) {
  const foot = sheet.lineRow(13);
  await foot.getByText(lang === "en" ? /All 12 lines/ : /Les 12/).waitFor();
  await foot.getByText(lang === "en" ? "not in these sums" : "dans ces sommes").waitFor({ state: "detached" });
  assert.match((await foot.innerText()).replaceAll(/\s/g, ""), lang === "en" ? /101,620\.00/ : /101620,00/);
}

export default [
  {
    name: "the broker's twelve rows are pasted anywhere, the wrong code is mended from the table, and all is summed up",
    async run({ page, url }) {
      const broker = new Person(page);
      const { sheet } = broker;
      await sheet.open(url);
      await broker.choose(page.getByRole("radio", { name: "Into the United States" }));
      await broker.act(sheet.pastes(TABBED));
      await page.getByText("12 lines were added from 13 pasted rows. The first row was read as headings. The column “Incoterm” was not used.").waitFor();
      assert.equal(await focused(page), "lines-title");
      await sheet.lineRow(3).getByText("problem", { exact: true }).waitFor();
      await sheet.isAccessible("twelve lines were pasted");
      await broker.press(sheet.lineRow(3).getByRole("link", { name: /no such code/ }));
      await page.waitForFunction(() => document.activeElement?.id === "l3-code");
      assert.equal(await page.getByRole("row").filter({ has: page.locator("#r3") }).getAttribute("aria-current"), "true");
      await broker.act(page.locator("#l3-code").fill("8708.29.51"));
      await mended(sheet, "en");
      broker.done("twelve rows pasted, one code mended");
      await sheet.isAccessible("one line of twelve is in work");
    },
  },
  {
    name: "la même chose par touches seules, avec des points-virgules et des virgules décimales",
    async run({ page, url }) {
      const sheet = new Sheet(page, "fr");
      await sheet.open(url);
      await new Sheet(page).turnsToOtherLanguage();
      await page.evaluate(() => document.activeElement?.blur());
      await page.getByRole("radio", { name: "Vers les États-Unis" }).focus();
      await page.keyboard.press("Space");
      await sheet.pastes(EN_FRANCAIS);
      await page.getByText(/^12.lignes ont été ajoutées à partir de 13.rangées collées\. La première rangée a été lue comme des titres de colonnes\. Aucune devise n’est nommée.: les montants sont lus dans celle du pays d’entrée\.$/).waitFor();
      await page.waitForFunction(() => document.activeElement?.id === "lines-title");
      // The rows above, the wrong one, and what is wrong with it.
      for (let step = 0; step < 4; step += 1) await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => document.activeElement?.id === "l3-code");
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.type("8708.29.51");
      await page.keyboard.press("Escape");
      await mended(sheet, "fr");
      await sheet.isAccessible("douze lignes ont été collées");
    },
  },
  {
    name: "and by touch on a phone, where each row is a few lines of text",
    async run({ browser, url }) {
      const context = await browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });
      const page = await context.newPage();
      const sheet = new Sheet(page);
      await sheet.open(url);
      await page.getByRole("radio", { name: "Into the United States" }).tap();
      await page.locator("#l1-code").tap();
      await sheet.pastes(TABBED);
      await sheet.lineRow(3).getByRole("link", { name: /no such code/ }).tap();
      await page.waitForFunction(() => document.activeElement?.id === "l3-code");
      await page.locator("#l3-code").fill("8708.29.51");
      await mended(sheet, "en");
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "nothing is wider than the page");
      const { height } = await sheet.lineRow(5).getByRole("button").boundingBox();
      assert.ok(height >= 44, `a row is opened by ${height} px`);
      await sheet.isAccessible("twelve lines are on a phone");
      await context.close();
    },
  },
  {
    name: "rows that were pasted can be undone, and a sheet that was there is only added to",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await sheet.open(`${url}#into=US&on=2026-10-01&code=7208.36.00&value=100&origin=CA&cusma=no`);
      await page.locator("#l1-code").focus();
      await sheet.pastes("9403.60.80,250.00,CA\n9401.69.60,300.00,CA\n");
      await page.getByText("2 lines were added from 2 pasted rows.").waitFor();
      await sheet.lineRow(4).waitFor();
      await page.locator(".ct-notice--done").getByRole("button", { name: "Undo" }).click();
      await sheet.lines().waitFor({ state: "hidden" });
      assert.equal(await page.locator("#l1-code").inputValue(), "7208.36.00");
    },
  },
  {
    name: "ten thousand rows change nothing and freeze nothing: a sentence says why",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await sheet.open(`${url}#into=US&on=2026-10-01&code=7208.36.00&value=100&origin=CA&cusma=no`);
      const rows = Array.from({ length: 10_000 }, (_, row) => `7208.36.00\tCoil ${row}\t${row}.00\tCA`).join("\n");
      const began = Date.now();
      await sheet.pastes(rows);
      await page.getByText(/^10,000 rows were pasted, and a sheet holds at most 200 lines/).waitFor();
      assert.ok(Date.now() - began < 5_000, "at once");
      assert.equal(await page.locator("#l1-value").inputValue(), "100");
      await page.getByRole("button", { name: "Close" }).first().click();
      await page.getByText(/^10,000 rows/).waitFor({ state: "detached" });
    },
  },
  {
    name: "prose that is pasted into the field stays what it is",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await sheet.open(url);
      await page.locator("#l1-code").focus();
      await sheet.pastes("Cedar garden chairs, not upholstered\nmade in Canada, for Ohio");
      await page.waitForFunction(() => document.getElementById("l1-code").value.includes("Cedar garden chairs, not upholstered"));
      assert.equal(await sheet.lines().isVisible(), false);
    },
  },
  {
    name: "what one line says is said of the others in one step, and undone in one",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      const rows = ["7208.36.00", "9403.60.80", "9401.69.60"].map((code) => `code=${code}&value=1000`).join("&");
      await sheet.open(`${url}#into=US&on=2026-10-01&${rows}`);
      await sheet.enters({ origin: "Canada", claim: "No" }, 1);
      await page.getByRole("button", { name: "Fill in where empty (2 lines)" }).click();
      for (const line of [2, 3]) await sheet.lineRow(line).getByText("Canada").waitFor();
      assert.equal(await focused(page), "lines-title");
      await page.locator(".ct-notice--done").getByRole("button", { name: "Undo" }).click();
      await sheet.lineRow(2).getByText("Canada").waitFor({ state: "detached" });
    },
  },
  {
    name: "rows are moved by keys, narrowed to those that need an answer, and gone through",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      const coil = "code=7208.36.00&value=1000&origin=CA&cusma=no";
      await sheet.open(`${url}#into=US&on=2025-03-27&${coil}&code=9403.60.80&value=7&origin=CA&cusma=yes&${coil}&value=12x`.replace(`${coil}&value=12x`, "code=7208.36.00&value=12x&origin=CA&cusma=no"));
      await sheet.lineRow(3).getByText("problem", { exact: true }).waitFor();
      await sheet.lineRow(3).getByRole("button").focus();
      await page.keyboard.press("Alt+ArrowUp");
      await sheet.lineRow(2).getByText("problem", { exact: true }).waitFor();
      assert.equal(await focused(page), "r2", "the focus goes with the row");
      await page.getByRole("button", { name: "Show only the one that needs an answer" }).click();
      await page.locator("#r1").waitFor({ state: "hidden" });
      await sheet.isAccessible("the table is narrowed");
      await page.getByRole("button", { name: "Next line that needs an answer" }).click();
      await page.waitForFunction(() => document.activeElement?.id === "l2-value");
      await page.locator("#l2-value").fill("1200");
      await page.locator("#r2").waitFor();
      await page.getByRole("button", { name: "Show all 3 lines" }).click();
      await page.locator("#r1").waitFor();
    },
  },
  {
    name: "a sheet of two hundred lines opens where it is worked on, and answers at once",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      const line = "code=7208.36.00&value=1000&origin=CA&cusma=no";
      await sheet.open(`${url}?into=US&on=2025-03-27&${Array(200).fill(line).join("&")}`);
      await sheet.lineRow(201).getByText("50,000.00").waitFor();
      await sheet.opens(157);
      await page.locator("#l157-value").fill("2000");
      await sheet.lineRow(201).getByText("50,250.00").waitFor();
      await page.getByRole("button", { name: "Close line 157" }).click();
      await page.locator("#l157-value").waitFor({ state: "detached" });
      // The focus is back on the row, soon.
      await page.waitForFunction(() => document.activeElement?.id === "r157");
      await page.getByRole("button", { name: "Add a line" }).click();
      await page.getByText("A sheet holds at most 200 lines: none was added.", { exact: false }).waitFor();
      const files = page.getByRole("link", { name: "Files of any length have a page of their own." });
      assert.equal(await files.getAttribute("href"), "files.en.html");
    },
  },
];
