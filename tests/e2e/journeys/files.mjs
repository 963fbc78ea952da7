import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Person } from "../pages/hands.mjs";
import { Sheet } from "../pages/sheet.mjs";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const sample = (name) => ({ name, mimeType: "text/csv", buffer: readFileSync(join(root, "tests/files", name)) });

// A batch file of many rows, which the command reads as it is.
function batchFile(rows) {
  const goods = ["7208.36.00,Coil", "9403.60.80,Chair", "8471.30.01,Laptop", "4407.11.00,Spruce", "x,Nothing"];
  const row = (turn) => `${turn + 1},US,2025-0${1 + (turn % 9)}-2${turn % 8},${goods[turn % goods.length]},${100 + (turn * 37) % 9000}.5${turn % 10},${["CA", "MX", ""][turn % 3]},${["no", "yes", ""][turn % 7 % 3]}\n`;
  return `line,into,entry_date,code,note,value,origin,cusma\n${Array.from({ length: rows }, (_, turn) => row(turn)).join("")}`;
}

async function answered(page) {
  await page.getByRole("button", { name: "Answer every row" }).click();
  await page.getByRole("heading", { name: "The answers" }).waitFor();
}

async function saved(page) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save the file with the answers" }).click()]);
  return readFileSync(await download.path(), "utf8");
}

const SAID = {
  en: { choose: "Choose a file, or drop it here", day: "date of entry", run: "Answer every row", open: "Open row 5", owed: "C$617.25", no: "No", close: "Close", save: "Save the file with the answers" },
  fr: { choose: "Choisissez un fichier, ou déposez-le ici", day: "date d’entrée", run: "Répondre à chaque rangée", open: "Ouvrir la rangée 5", owed: "617,25\u00a0$\u00a0CA", no: "Non", close: "Fermer", save: "Enregistrer le fichier avec les réponses" },
};

// A list of prices without a day: chosen, the day said, answered, the open row read, and saved.
function shop(hand, lang) {
  return {
    name: `a shop's list of prices, to the file with the answers, by ${hand}, ${lang === "en" ? "in English" : "en français"}`,
    async run({ browser, url }) {
      const person = await Person.at(browser, `${url}files.${lang}.html`, { hand, lang });
      const { page } = person;
      const said = SAID[lang];
      const [chooser] = await Promise.all([page.waitForEvent("filechooser"), person.press(page.getByLabel(said.choose))]);
      await person.act(chooser.setFiles(sample("liste-prix.csv")));
      const day = page.getByLabel(said.day, { exact: true });
      if (hand === "keyboard") await person.reach(day);
      await person.act(day.fill("2025-03-27"));
      person.keys += "20250327".length;
      await day.blur();
      await page.locator("#files-run:not([disabled])").waitFor();
      await person.press(page.getByRole("button", { name: said.run }));
      await page.locator("#files-table").getByText(said.owed, { exact: true }).waitFor();
      await person.press(page.getByRole("button", { name: said.open, exact: true }));
      await page.getByRole("dialog").getByRole("table").waitFor();
      if (hand === "touch") await person.sheet.isAccessible("an open row is read by touch");
      await person.press(page.getByRole("dialog").getByRole("button", { name: said.close }));
      const [download] = await Promise.all([page.waitForEvent("download"), person.press(page.getByRole("button", { name: said.save }))]);
      assert.match(readFileSync(await download.path(), "utf8"), /A1;Boîte;.*;assessed;CAD;/);
      person.done("a shop's list of prices");
      await person.leaves();
    },
  };
}

export default [
  ...[["mouse", "en"], ["touch", "fr"], ["keyboard", "en"]].map(([hand, lang]) => shop(hand, lang)),
  {
    name: "a list of prices is looked at, asked about once, answered, mended and saved; nothing of it leaves",
    async run({ page, url, shots }) {
      const sent = [];
      page.on("request", (request) => sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ""}`));
      const sheet = new Sheet(page);
      await page.goto(`${url}files.en.html`);
      await sheet.isAccessible("the page of files");
      await page.getByLabel("Choose a file, or drop it here").setInputFiles(sample("liste-prix.csv"));
      await page.getByText("Row 3 names the columns").waitFor();
      assert.equal(await page.getByLabel("What the column Code SH holds").inputValue(), "code");
      assert.equal(await page.getByRole("button", { name: "Answer every row" }).isDisabled(), true);
      await page.getByLabel("date of entry").fill("2025-03-27");
      await page.getByLabel("date of entry").blur();
      await page.locator("#files-run:not([disabled])").waitFor();
      await sheet.isAccessible("a file looked at");
      await page.screenshot({ path: `${shots}/files-proposal.png`, fullPage: true });
      await answered(page);
      await page.getByText("Rows of goods answered: 2").waitFor();
      await sheet.isAccessible("a file answered");
      await page.screenshot({ path: `${shots}/files-answers.png`, fullPage: true });

      await page.getByRole("button", { name: "Open row 4" }).click();
      const row = page.getByRole("dialog");
      await row.getByRole("heading", { name: "Row 4 of the file" }).waitFor();
      await sheet.isAccessible("a row opened");
      await page.screenshot({ path: `${shots}/files-row.png` });
      const before = await page.locator("#files-row-answer").innerText();
      await row.getByLabel("Qté").fill("3");
      await row.getByLabel("Qté").press("Tab");
      await page.waitForFunction((before) => document.getElementById("files-row-answer").innerText !== before, before);
      await row.getByRole("button", { name: "Close" }).click();
      const text = await saved(page);
      assert.match(text, /A1;Boîte;4819\.10\.00;1\u00a0234,50 \$;3;États-Unis;/);
      assert.match(text, /TOTAL;;;;;;no_goods;/);
      // The file is in none of the requests, which ask for files of the page and nothing else.
      assert.ok(sent.every((request) => request.startsWith(`GET ${url}`) && request.endsWith(" ") || request.startsWith("GET blob:")), sent.join("\n"));
      assert.ok(!sent.join().includes("Boîte"));
      // The browser remembers the columns, and never the day.
      await page.getByLabel("Choose a file, or drop it here").setInputFiles(sample("liste-prix.csv"));
      await page.getByLabel("date of entry").waitFor();
      assert.match(await page.evaluate(() => localStorage.getItem("countertariff.files")), /code=Code SH; value=Prix unitaire\*Qté/);
      assert.doesNotMatch(await page.evaluate(() => localStorage.getItem("countertariff.files")), /2025-03-27/);
    },
  },
  {
    name: "in French, narrow and by keys: what is no file is said, a question is answered, the table goes row by row",
    async run({ page, url, shots }) {
      const sheet = new Sheet(page, "fr");
      await page.setViewportSize({ width: 320, height: 640 });
      await page.emulateMedia({ colorScheme: "dark" });
      await page.goto(`${url}files.fr.html`);
      const choose = page.getByLabel("Choisissez un fichier, ou déposez-le ici");
      await choose.setInputFiles({ name: "a.xlsx", mimeType: "", buffer: Buffer.from("PK\u0003\u0004no") });
      await page.getByText("n’en contient pas").waitFor();
      await choose.setInputFiles(sample("ambiguous-days.csv"));
      await page.getByText("qu’est-ce qui vient en premier dans 03/04/2025").waitFor();
      await page.getByLabel("Le jour").focus();
      await page.keyboard.press("Space");
      await page.locator("#files-run:not([disabled])").waitFor();
      await sheet.isAccessible("a question about a file, narrow and dark");
      await page.screenshot({ path: `${shots}/files-narrow.png`, fullPage: true });
      await page.getByRole("button", { name: "Répondre à chaque rangée" }).focus();
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "Les réponses" }).waitFor();
      await page.locator("#files-scroller").focus();
      await page.keyboard.press("End");
      await sheet.isAccessible("answers, narrow and dark");
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= 320, `${wide} px wide`);
      await page.screenshot({ path: `${shots}/files-narrow-answers.png`, fullPage: true });
    },
  },
  {
    name: "a code that is offered for goods in words is taken; the workbook that is saved is read again, and answered the same",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      const chosen = page.getByLabel("Choose a file, or drop it here");
      await page.goto(`${url}files.en.html`);
      await chosen.setInputFiles({ name: "prices.csv", mimeType: "text/csv", buffer: Buffer.from("HTS,Goods,Price,Quantity,COO,Item\n7208.36.00,=Coil,\"1,234.50\",2,CA,007\n,maple syrup,12.00,5,CA,008\nTotal,,,7,,\n") });
      await page.getByText("Price stands beside Quantity. What is it the price of?").waitFor();
      await sheet.isAccessible("a question about prices, and what is taken for granted");
      await page.getByLabel("Of one: multiply it").click();
      await page.getByText("The value of a row is Price times Quantity.").waitFor();
      await page.getByText("they are read in that of the country entered (USD)").waitFor();
      await page.getByLabel("date of entry").fill("2025-03-27");
      await page.getByLabel("date of entry").blur();
      await page.locator("#files-run:not([disabled])").waitFor();
      await answered(page);
      await page.getByRole("button", { name: "Open row 3" }).click();
      const row = page.getByRole("dialog");
      await row.getByText("No code stands in this row").waitFor();
      await sheet.isAccessible("a row with codes that are offered");
      await row.getByRole("button", { name: "Use 1702.20" }).click();
      await row.getByRole("heading", { name: "The answer" }).waitFor();
      assert.equal(await row.getByLabel("HTS").inputValue(), "1702.20");
      await row.getByRole("table").getByRole("row", { name: /Value of 1702\.20/ }).getByText("60.00").waitFor();
      await row.getByText("Value of 1702.20").first().waitFor();
      await row.getByRole("button", { name: "Close" }).click();
      const before = await saved(page);
      const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save as a workbook (.xlsx)" }).click()]);
      assert.equal(download.suggestedFilename(), "prices-countertariff.xlsx");
      await chosen.setInputFiles({ name: "again.xlsx", mimeType: "", buffer: readFileSync(await download.path()) });
      await page.getByText("23 columns, 4 rows. Row 1 names the columns.").waitFor();
      assert.match(await page.locator("#files-preview").innerText(), /=Coil\s+1234\.5\s+2\s+CA\s+007/);
      // The columns are the same but for those of the answer, which give way to the new ones.
      await page.getByLabel("Of one: multiply it").click();
      await page.getByText("The value of a row is Price times Quantity.").waitFor();
      await page.getByLabel("date of entry").fill("2025-03-27");
      await page.getByLabel("date of entry").blur();
      await page.locator("#files-run:not([disabled])").waitFor();
      await answered(page);
      const answers = (text) => text.trim().split("\n").map((line) => line.slice(line.indexOf(",00")));
      assert.deepEqual(answers(await saved(page)), answers(before));
    },
  },
  {
    name: "the file that the page saves is that of the command, and the page stays live meanwhile",
    async run({ page, url }) {
      const text = batchFile(2000);
      await page.goto(`${url}files.en.html`);
      await page.evaluate(() => {
        globalThis.longest = 0;
        new PerformanceObserver((list) => list.getEntries().forEach((entry) => (globalThis.longest = Math.max(globalThis.longest, entry.duration)))).observe({ type: "longtask" });
      });
      await page.getByLabel("Choose a file, or drop it here").setInputFiles({ name: "many.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
      await page.getByLabel(/Make cells that begin/).uncheck();
      await answered(page);
      assert.match(await page.locator("#files-count").innerText(), /2,000 rows/);
      const mine = await saved(page);
      const command = ["debug", "release"].map((profile) => join(root, "target", profile, "countertariff")).find(existsSync);
      if (command) {
        let expected;
        try {
          expected = execFileSync(command, ["assess"], { input: text, encoding: "utf8", stdio: ["pipe", "pipe", "ignore"], maxBuffer: 1 << 26 });
        } catch (why) {
          // Some rows are not understood: the command says so by its status.
          expected = why.stdout;
        }
        assert.equal(mine.split("\n").find((line, at) => line !== expected.split("\n")[at]), undefined);
        assert.equal(mine, expected);
      }
      assert.equal(mine.trim().split("\n").length, 2001);
      await page.locator("#files-status").selectOption("invalid");
      await page.getByText("400 rows", { exact: true }).waitFor();
      const longest = await page.evaluate(() => globalThis.longest);
      // The answers to all rows in one task would take seconds; how long a slice takes is for script/soak to print.
      assert.ok(longest < 1_000, `a task of ${longest} ms`);
    },
  },
];
