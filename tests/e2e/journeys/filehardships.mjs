// Files that are none, workers and disks that fail: each is said in a sentence that says what to do, and what was answered is kept.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const HEADER = "HTS,Goods,Customs value,Country of origin,Date of entry,USMCA,Currency\n";
const rows = (count) => HEADER + Array.from({ length: count }, (_, row) => `7208.36.00,Coil ${row},${100 + (row % 9000)}.50,CA,2025-03-27,no,USD\n`).join("");
const MANY = 150_000;
const csv = (text, name = "goods.csv") => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

const WORDS = {
  en: {
    choose: "Choose a file, or drop it here", run: "Answer every row", answers: "The answers", save: "Save the file with the answers",
    book: "Save as a workbook (.xlsx)", missed: /did not arrive, or stopped\. What was answered until then is kept/,
  },
  fr: {
    choose: "Choisissez un fichier, ou déposez-le ici", run: "Répondre à chaque rangée", answers: "Les réponses", save: "Enregistrer le fichier avec les réponses",
    book: "Enregistrer comme classeur (.xlsx)", missed: /n’est pas arrivé, ou s’est arrêté\. Ce qui a reçu une réponse jusque-là est conservé/,
  },
};

async function opened(page, url, lang, file) {
  await page.goto(`${url}files.${lang}.html`);
  await page.getByLabel(WORDS[lang].choose).setInputFiles(file);
}

async function answered(page, lang) {
  await page.locator("#files-run:not([disabled])").click();
  await page.getByRole("heading", { name: WORDS[lang].answers }).waitFor();
}

async function saved(page, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

// Begins to answer many rows; the second time that the worker is asked to go on, something happens to it.
async function breaks(page, url, lang, how) {
  await opened(page, url, lang, csv(rows(MANY)));
  await page.locator("#files-run:not([disabled])").waitFor();
  await page.workers()[0].evaluate((how) => {
    const before = answer;
    let goes = 0;
    answer = async (request, given) => {
      if (!request.startsWith("go") || (goes += 1) !== 2) return before(request, given);
      // As when memory runs out: the program stops where it stands.
      if (how === "traps") throw new WebAssembly.RuntimeError("unreachable");
      if (how === "hangs") for (;;);
      setTimeout(() => { throw new Error("the worker is gone"); });
      return new Promise(() => {});
    };
  }, how);
  await page.locator("#files-run").click();
}

// A file as old workbooks are packed, with parts of these names: a head, a table of one sector, and the names.
function compound(parts) {
  const bytes = Buffer.alloc(1536);
  bytes.fill(0xff, 76, 512);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(bytes);
  Buffer.from("3e000300feff09000600", "hex").copy(bytes, 24);
  [1, 1, 0, 4096, 0xfffffffe, 0, 0xfffffffe, 0, 0].forEach((number, at) => bytes.writeUInt32LE(number, 44 + 4 * at));
  bytes.fill(0xff, 512, 1024);
  bytes.writeUInt32LE(0xfffffffd, 512);
  bytes.writeUInt32LE(0xfffffffe, 516);
  parts.forEach((name, at) => {
    const from = 1024 + 128 * at;
    bytes.write(name, from, "utf16le");
    bytes.writeUInt16LE(2 * name.length + 2, from + 64);
    bytes[from + 66] = at === 0 ? 5 : 2;
    bytes.writeUInt32LE(0xfffffffe, from + 116);
  });
  return bytes;
}

// The files that are refused, and what is said of each.
const REFUSED = [
  { name: "letter.xlsx", buffer: Buffer.from("PK\u0003\u0004no"), en: /packed as a workbook is, and holds none/, fr: /compressé comme un classeur, mais n’en contient pas/ },
  { name: "locked.xlsx", buffer: compound(["Root Entry", "EncryptionInfo", "EncryptedPackage"]), en: /protected by a password.*save a copy without/, fr: /protégé par un mot de passe.*une copie sans/ },
  { name: "letter.doc", buffer: compound(["Root Entry", "WordDocument"]), en: /packed as a workbook is, and holds none/, fr: /compressé comme un classeur/ },
  { name: "empty.csv", buffer: Buffer.from("\n\n"), en: /The file is empty/, fr: /Le fichier est vide/ },
  { name: "wide.csv", buffer: Buffer.from(`${"a,".repeat(1_000_000)}\n`), en: /more than 16384 columns\. Keep those/, fr: /plus de 16384 colonnes\. Gardez/ },
  { name: "long.csv", buffer: Buffer.alloc(17 << 20, "a"), en: /longer than 16 MB.*Save the rows as CSV/, fr: /dépasse 16\u00a0Mo/ },
];

export default [
  ...["en", "fr"].map((lang) => ({
    name: `what is no file of rows is refused in a sentence that says what to do (${lang})`,
    async run({ page, url }) {
      const folder = mkdtempSync(join(tmpdir(), "countertariff-"));
      const large = join(folder, "large.xlsx");
      writeFileSync(large, "PK\u0003\u0004");
      truncateSync(large, 200 << 20);
      try {
        for (const { name, buffer, ...says } of REFUSED) {
          await opened(page, url, lang, { name, mimeType: "", buffer });
          await page.locator("#files-said").getByText(says[lang]).waitFor();
          assert.equal(await page.locator("#files-map").isVisible(), false);
        }
        await opened(page, url, lang, large);
        await page.getByText(lang === "en" ? /too large: one of 64 MB can be read, if it holds no more than 512 MB when it is unpacked\. Save the sheet as CSV/ : /trop grand.*64\u00a0Mo au plus.*512\u00a0Mo une fois décompressés.*Enregistrez la feuille comme CSV/).waitFor();
      } finally {
        rmSync(folder, { recursive: true });
      }
      // No column of codes: it is asked which one holds them, and none is answered before.
      await opened(page, url, lang, csv("Name,Colour\nchair,blue\nstool,red\n"));
      await page.getByText(lang === "en" ? /Which column holds the tariff codes/ : /Quelle colonne contient les codes tarifaires/).waitFor();
      assert.equal(await page.locator("#files-run").isDisabled(), true);
      // No header: what the columns hold is found by looking.
      await opened(page, url, lang, csv("7208.36.00,Coil,CA,2025-03-27\n9403.60.80,Chair,CA,2025-03-28\n"));
      await page.getByText(lang === "en" ? /No row names the columns/ : /Aucune rangée ne nomme les colonnes/).waitFor();
      // A quotation mark that is never closed is a row with a problem, and the rows after it are read.
      await opened(page, url, lang, csv(`${HEADER}7208.36.00,"Coil,1,CA,2025-03-27,no,USD\n7208.36.00,Coil,2,CA,2025-03-27,no,USD\n`));
      await answered(page, lang);
      await page.getByText(lang === "en" ? /quotation mark that is never closed/ : /guillemet qui n’est jamais fermé/).first().waitFor();
      assert.match((await saved(page, WORDS[lang].save)).bytes.toString(), /,Coil,2,CA,2025-03-27,no,USD,assessed,/);
      // Such a row is mended in the file: its cells are shown, and take nothing.
      await page.locator("#files-rows button").first().click();
      await page.getByText(lang === "en" ? /^Mend this row in the file/ : /^Corrigez cette rangée dans le fichier/).waitFor();
      assert.equal(await page.locator("#files-row-mend").isVisible(), false);
      assert.equal(await page.locator("#files-row-cells input").first().isEditable(), false);
    },
  })),
  ...[["throws", "en"], ["traps", "fr"]].map(([how, lang]) => ({
    name: `a worker that ${how} in the middle: it is said, what was answered can be saved, and another file can be answered`,
    expects: [/the worker is gone/],
    async run({ page, url }) {
      await breaks(page, url, lang, how);
      await page.getByText(WORDS[lang].missed).waitFor();
      assert.equal(await page.locator("#files-progress").isVisible(), false);
      // Of what cannot be had without the worker nothing is offered.
      assert.equal(await page.getByRole("button", { name: WORDS[lang].book }).isVisible(), false);
      const { bytes } = await saved(page, WORDS[lang].save);
      const lines = bytes.toString().trimEnd().split("\n");
      assert.ok(lines.length > 1 && lines.length < MANY + 1 && lines.slice(1).every((line) => line.includes(",assessed,USD,")), `${lines.length} lines`);
      await page.getByLabel(WORDS[lang].choose).setInputFiles(csv(rows(3)));
      await answered(page, lang);
      assert.equal((await saved(page, WORDS[lang].save)).bytes.toString().trimEnd().split("\n").length, 4);
    },
  })),
  {
    name: "a worker that no longer answers is stopped by who asks for it, and what was answered can be saved",
    async run({ page, url }) {
      await breaks(page, url, "en", "hangs");
      await page.waitForFunction(() => document.getElementById("files-far").textContent !== "");
      await page.getByRole("button", { name: "Stop" }).click();
      await page.getByText("Stopping…").waitFor();
      await page.getByText(WORDS.en.missed).waitFor();
      assert.ok((await saved(page, WORDS.en.save)).bytes.length > 1000);
    },
  },
  {
    name: "a file that is changed while it is read: it is said, and what was answered is there",
    async run({ page, url }) {
      await opened(page, url, "en", csv(rows(MANY)));
      await page.locator("#files-run:not([disabled])").waitFor();
      // What a browser throws where the file is no longer the one that was chosen.
      await page.workers()[0].evaluate(() => {
        const before = bytesOf;
        bytesOf = (which, ...rest) => {
          if (which === 0) throw new DOMException("changed", "NotReadableError");
          return before(which, ...rest);
        };
      });
      await page.locator("#files-run").click();
      await page.getByText(/changed, moved or taken away while it was read\. Choose it again/).waitFor();
      await page.getByRole("heading", { name: "The answers" }).waitFor();
      const lines = (await saved(page, WORDS.en.save)).bytes.toString().trimEnd().split("\n");
      assert.ok(lines.length > 1 && lines.length < MANY + 1);
      const { bytes } = await saved(page, WORDS.en.book);
      assert.equal(bytes.subarray(0, 2).toString(), "PK");
    },
  },
  {
    name: "a disk that is full and a browser that keeps nothing are said",
    async run({ page, url }) {
      await page.addInitScript(() => { Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); }; });
      await opened(page, url, "fr", csv(rows(20)));
      await page.getByLabel("Ce que contient la colonne Goods").selectOption("line");
      await page.getByText("Ce navigateur ne garde rien pour cette page").waitFor();
      await answered(page, "fr");
      // What was written into blobs can no longer be read.
      await page.workers()[0].evaluate(() => { reader.readAsArrayBuffer = () => { throw new DOMException("full", "NotReadableError"); }; });
      await page.getByRole("button", { name: WORDS.fr.book }).click();
      const full = page.getByText("le disque est peut-être plein");
      await full.waitFor();
      await page.workers()[0].evaluate(() => { delete reader.readAsArrayBuffer; });
      await saved(page, WORDS.fr.book);
      await page.evaluate(() => { document.getElementById("files-said").textContent = ""; Blob.prototype.arrayBuffer = () => Promise.reject(new DOMException("full", "NotReadableError")); });
      await page.getByRole("button", { name: WORDS.fr.save }).click();
      await full.waitFor();
    },
  },
  {
    name: "whatever is typed into a row or a question stays a text, with what is wrong beside it",
    async run({ page, url }) {
      const JUNK = ["$-5", "ninety-nine and a bit", "", "NaN", "1e400", "9".repeat(500), "\u202e\u0000😀", "=HYPERLINK(\"x\")", "<img src=x onerror=alert(1)>", "a;b\tc\"d", "12,345,67"];
      await opened(page, url, "en", csv(`HTS,Goods,Customs value,Country of origin,USMCA\n7208.36.00,Coil,100,CA,no\n7208.36.00,Coil,200,CA,no\n`));
      const currency = page.locator("#files-all-currency");
      await page.getByText("read in that of the country entered (USD)").waitFor();
      await currency.selectOption("CAD");
      const rate = page.locator("#files-all-fx");
      for (const junk of JUNK) {
        await rate.waitFor();
        await rate.fill(junk);
        await rate.blur();
        if (junk !== "") await page.locator("#files-all-fx-wrong").waitFor();
        assert.equal(await page.locator("#files-run").isDisabled(), true);
      }
      await rate.fill("1.25");
      await rate.blur();
      await page.locator("#files-all-entry_date").fill("2025-03-27");
      await page.locator("#files-all-entry_date").blur();
      await answered(page, "en");
      await page.getByRole("button", { name: "Open row 2" }).click();
      const row = page.getByRole("dialog");
      for (const [label, column] of [["HTS", 0], ["Customs value", 2], ["Country of origin", 3], ["USMCA", 4]]) {
        const field = row.getByLabel(label, { exact: true });
        const good = await field.inputValue();
        for (const junk of JUNK) {
          await field.fill(junk);
          await field.blur();
          const cell = await field.inputValue();
          if (["$-5", "ninety-nine and a bit"].includes(junk)) await row.locator(`#files-row-wrong a[href="#files-cell-${column}"]`).first().waitFor();
          assert.equal(cell, junk);
        }
        await field.fill(good);
        await field.blur();
        await row.locator("#files-row-status").getByText("answered", { exact: true }).waitFor();
      }
      await row.getByRole("heading", { name: "The answer" }).waitFor();
      await row.getByRole("button", { name: "Close" }).click();
      const text = (await saved(page, WORDS.en.save)).bytes.toString();
      assert.match(text, /7208\.36\.00,Coil,100,CA,no,assessed,USD,/);
      assert.equal(text.trimEnd().split("\n").length, 3);
    },
  },
];
