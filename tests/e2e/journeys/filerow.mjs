// A row of an answered file, opened: what is read there, what can be done there, and where the focus is.

import assert from "node:assert/strict";
import { Sheet } from "../pages/sheet.mjs";

const HEADER = "HTS,Goods,Customs value,Country of origin,Date of entry,USMCA,Mode\n";
const csv = (rows) => ({ name: "goods.csv", mimeType: "text/csv", buffer: Buffer.from(HEADER + rows.join("")) });
const coil = (value, claim = "no") => `7208.36.00,Coil,${value},CA,2025-03-27,${claim},truck\n`;

const WORDS = {
  en: { choose: "Choose a file, or drop it here", open: (row) => `Open row ${row}`, close: "Close", working: /^Show the working: Emergency/, of: "US$1,234.50", cell: "25% × 1,234.50 = 308.625 ≈ 308.63", travel: "How the goods travel: Truck", save: "Save the file with the answers" },
  fr: { choose: "Choisissez un fichier, ou déposez-le ici", open: (row) => `Ouvrir la rangée ${row}`, close: "Fermer", working: /^Voir le calcul\u00a0: Droit d’urgence/, of: "1\u202f234,50\u00a0$\u00a0US", cell: "25\u00a0% × 1\u202f234,50 = 308,625 ≈ 308,63", travel: /Camion/, save: "Enregistrer le fichier avec les réponses" },
};

async function answered(page, url, lang, file) {
  await page.goto(`${url}files.${lang}.html`);
  await page.getByLabel(WORDS[lang].choose).setInputFiles(file);
  await page.locator("#files-run:not([disabled])").click();
  await page.locator("#files-rows button").first().waitFor();
}

const opens = async (page, lang, row) => {
  await page.getByRole("button", { name: WORDS[lang].open(row), exact: true }).click();
  await page.getByRole("dialog").waitFor();
};

const focused = (page) => page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent);

function read(lang) {
  const words = WORDS[lang];
  return {
    name: `a row reads as the receipt of a sheet, with its working folded and the law a click away, ${lang}`,
    async run({ page, url }) {
      const sheet = new Sheet(page, lang);
      await answered(page, url, lang, csv([coil("1234.50"), coil("50")]));
      const table = page.locator("#files-table");
      await table.getByText(words.of, { exact: true }).waitFor();
      await opens(page, lang, 2);
      const row = page.getByRole("dialog");
      const receipt = row.getByRole("table");
      await receipt.getByText(words.travel).waitFor();
      assert.equal(await receipt.getByText(words.cell).isVisible(), false, "the working is folded");
      await receipt.locator("summary").filter({ hasText: words.working }).click();
      await receipt.getByText(words.cell).waitFor();
      const law = receipt.locator("cite a");
      assert.ok(await law.count() > 2);
      for (const link of await law.all()) assert.match(await link.getAttribute("href"), /^https:\/\//);
      const text = await row.innerText();
      for (const machine of ["us.", "cusma", "=no", "<", "+ Show", "+ Voir", "undefined", "null"]) assert.ok(!text.includes(machine), `${machine} in ${text}`);
      await sheet.isAccessible("a row with its working");
      // The answer is drawn anew when a cell is changed; what was unfolded stays so.
      await row.getByLabel("Goods", { exact: true }).fill("Coil of steel");
      await row.getByLabel("Goods", { exact: true }).press("Tab");
      await page.locator("#files-rows").getByText("Coil of steel").waitFor();
      assert.equal(await receipt.getByText(words.cell).isVisible(), true);
    },
  };
}

export default [
  read("en"),
  read("fr"),
  {
    name: "what would settle a row is written into its cell by a button, and what is wrong leads to its cell",
    async run({ page, url }) {
      await answered(page, url, "en", csv([coil("100", ""), coil("$-5")]));
      await opens(page, "en", 2);
      const row = page.getByRole("dialog");
      await row.getByText("open", { exact: true }).waitFor();
      await row.locator(".ct-needs a").first().click();
      assert.equal(await focused(page), "files-cell-5");
      await row.locator(".ct-sides button").last().click();
      await row.getByText("answered", { exact: true }).waitFor();
      assert.equal(await row.getByLabel("USMCA", { exact: true }).inputValue(), "no");
      await row.getByRole("button", { name: "Close" }).click();
      await opens(page, "en", 3);
      await row.getByText("not understood", { exact: true }).waitFor();
      await row.getByRole("link", { name: /below zero|minus|negative/i }).click();
      assert.equal(await focused(page), "files-cell-2");
    },
  },
  {
    name: "another row that is opened while a change to the first is still answered stays the one that is seen",
    async run({ page, url }) {
      await answered(page, url, "en", csv([coil("100"), coil("200"), coil("300")]));
      // The worker takes its time over a change.
      await page.workers()[0].evaluate(() => {
        const before = answer;
        answer = async (request, given) => {
          if (request.startsWith("mend")) await new Promise((done) => setTimeout(done, 1_500));
          return before(request, given);
        };
      });
      await opens(page, "en", 2);
      const row = page.getByRole("dialog");
      await row.getByLabel("Customs value", { exact: true }).fill("111");
      await row.getByLabel("Customs value", { exact: true }).press("Tab");
      await row.getByRole("button", { name: "Close" }).click();
      await opens(page, "en", 3);
      await row.getByRole("heading", { name: "Row 3 of the file" }).waitFor();
      // The first change arrives: it is in the table, and not over the row that is seen.
      await page.locator("#files-rows").getByText("US$111.00").waitFor();
      assert.equal(await page.locator("#files-row-title").innerText(), "Row 3 of the file");
      assert.equal(await row.getByLabel("Customs value", { exact: true }).inputValue(), "200");
      await row.getByLabel("Customs value", { exact: true }).fill("222");
      await row.getByLabel("Customs value", { exact: true }).press("Tab");
      await page.locator("#files-rows").getByText("US$222.00").waitFor();
      await row.getByRole("button", { name: "Close" }).click();
      const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: WORDS.en.save }).click()]);
      const text = await (await import("node:fs/promises")).readFile(await download.path(), "utf8");
      assert.match(text, /Coil,111,[^\n]*\n[^\n]*Coil,222,[^\n]*\n[^\n]*Coil,300,/);
    },
  },
  {
    name: "by keys alone: a file is answered, a row found, opened, mended and left, with the focus where it was",
    async run({ page, url }) {
      await page.goto(`${url}files.en.html`);
      const tabTo = async (id) => {
        for (let presses = 0; presses < 60; presses += 1) {
          if ((await page.evaluate(() => document.activeElement?.id)) === id) return;
          await page.keyboard.press("Tab");
        }
        assert.fail(`${id} is not reached by Tab`);
      };
      await tabTo("files-choose");
      assert.notEqual(await page.locator("label[for=files-choose]").evaluate((it) => getComputedStyle(it).outlineStyle), "none", "the focus is seen");
      await page.locator("#files-choose").setInputFiles(csv(Array.from({ length: 500 }, (_, at) => coil(100 + at))));
      await page.locator("#files-run:not([disabled])").waitFor();
      for (const id of ["files-column-0", "files-column-6", "files-guard", "files-run"]) await tabTo(id);
      await page.keyboard.press("Enter");
      await page.locator("#files-rows button").first().waitFor();
      await page.waitForFunction(() => document.activeElement?.id === "files-results-title");
      const table = page.locator("#files-table");
      assert.equal(await table.getAttribute("aria-rowcount"), "501");
      for (const id of ["files-status", "files-programme", "files-scroller"]) await tabTo(id);
      await page.keyboard.press("ArrowDown");
      await page.locator('#files-rows tr[aria-rowindex="3"] button').first().waitFor();
      await page.keyboard.press("End");
      await page.locator('#files-rows tr[aria-rowindex="501"]').waitFor();
      await page.keyboard.press("Home");
      await page.locator('#files-rows tr[aria-rowindex="2"]').waitFor();
      // From the button of a row the arrows lead to those of the others, however many there are.
      await page.keyboard.press("Tab");
      for (let presses = 0; presses < 40; presses += 1) {
        const before = await focused(page);
        await page.keyboard.press("ArrowDown");
        await page.waitForFunction((before) => document.activeElement?.closest("#files-rows") && document.activeElement.textContent !== before, before);
      }
      assert.equal(await focused(page), "42");
      await page.keyboard.press("Enter");
      await page.getByRole("dialog").waitFor();
      assert.equal(await focused(page), "files-row-title");
      // Tab goes round within the row.
      const seen = new Set();
      for (let presses = 0; presses < 60; presses += 1) {
        await page.keyboard.press("Tab");
        const within = await page.evaluate(() => document.activeElement === document.body || document.activeElement.closest("dialog") !== null);
        assert.ok(within, `${await focused(page)} is outside of the row`);
        seen.add(await focused(page));
      }
      for (const id of ["files-close", "files-cell-0", "files-cell-6", "files-row-link"]) assert.ok(seen.has(id), `${id} is reached`);
      await page.locator("#files-cell-2").focus();
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.type("7777");
      await page.keyboard.press("Tab");
      await page.locator("#files-rows").getByText("US$7,777.00").waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "hidden" });
      await page.waitForFunction(() => document.activeElement?.textContent === "42");
      // The table stands where it stood.
      assert.notEqual(await page.locator("#files-rows tr").first().getAttribute("aria-rowindex"), "2");
    },
  },
];
