// Where the answers to a file lie: in the browser's private store, or elsewhere where there is none or no room. And what the worker
// fetches or reads besides: the names of goods, a workbook.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const HEADER = "HTS,Goods,Customs value,Country of origin,Date of entry,USMCA,Currency\n";
const rows = (count) => HEADER + Array.from({ length: count }, (_, row) => `7208.36.00,Coil ${row},${100 + (row % 9000)}.50,CA,2025-03-27,no,USD\n`).join("");
const csv = (text) => ({ name: "goods.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
const MANY = 10_000;

async function opened(page, url, file, lang = "en") {
  await page.goto(`${url}files.${lang}.html`);
  await page.locator("#files-choose").setInputFiles(file);
  await page.locator("#files-run:not([disabled])").waitFor();
}

async function answered(page) {
  await page.locator("#files-run").click();
  await page.locator("#files-results:not([hidden]) #files-rows tr").first().waitFor();
}

async function saved(page, id) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(id).click()]);
  return readFileSync(await download.path());
}

// Another value in the tenth row.
async function mended(page) {
  await page.getByRole("button", { name: "Open row 11" }).click();
  const row = page.getByRole("dialog");
  await row.getByLabel("Customs value").fill("77.70");
  await row.getByLabel("Customs value").press("Tab");
  await row.getByText("19.43").first().waitFor();
  await row.getByRole("button", { name: "Close" }).click();
}

// What lies in the store, by its names.
const lies = (page) => page.evaluate(async () => {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("answers", { create: true });
  return (await Array.fromAsync(folder.keys())).sort();
});
const kept = (page) => page.workers()[0].evaluate(() => [answered.stored, book.stored]);

// Lets the store of the worker take so many bytes, and no more: a piece that does not fit is written in part, or refused.
const fills = (page, room) => page.workers()[0].evaluate((room) => {
  // Time flies: each piece is a small one.
  let time = 0;
  performance.now = () => (time += 1000);
  const { write } = FileSystemSyncAccessHandle.prototype;
  FileSystemSyncAccessHandle.prototype.write = function (bytes, at) {
    if (room <= 0) throw new DOMException("full", "QuotaExceededError");
    const part = bytes.subarray(0, room);
    room -= bytes.length;
    return write.call(this, part, at);
  };
}, room);

export default [
  {
    name: "the file and the workbook that are saved are the same whether the answers lie in the private store, elsewhere, or in both",
    async run({ page, context, url }) {
      const all = [];
      for (const how of ["store", "none", "refused", "full"]) {
        const tab = how === "store" ? page : await context.newPage();
        if (how === "none") await tab.addInitScript(() => { delete StorageManager.prototype.getDirectory; });
        await opened(tab, url, csv(rows(MANY)));
        if (how === "refused") {
          await tab.workers()[0].evaluate(() => { StorageManager.prototype.getDirectory = () => Promise.reject(new DOMException("private", "SecurityError")); });
        }
        if (how === "full") await fills(tab, 1_500_000);
        await answered(tab);
        await mended(tab);
        const text = await saved(tab, "#files-csv");
        const book = await saved(tab, "#files-book");
        const [csvStored, bookStored] = await kept(tab);
        if (how === "store") {
          // With the mended row it is a few bytes longer or shorter.
          assert.ok(Math.abs(csvStored - text.length) < 100 && bookStored === book.length, `${csvStored} of ${text.length}, ${bookStored} of ${book.length}`);
        } else if (how === "full") {
          assert.ok(csvStored > 1_000_000 && csvStored < 1_500_000 && bookStored === 0, `${csvStored} of ${text.length}, ${bookStored}`);
        } else {
          assert.deepEqual([csvStored, bookStored], [0, 0], how);
        }
        assert.equal(text.toString().split("\n").length, MANY + 2);
        all.push([how, text, book]);
        if (tab !== page) await tab.close();
      }
      for (const [how, text, book] of all) {
        assert.ok(text.equals(all[0][1]), `the file, ${how}`);
        assert.ok(book.equals(all[0][2]), `the workbook, ${how}`);
      }
    },
  },
  {
    name: "a long file is answered by two workers, and is the same: with one, with two, and when the second is lost",
    expects: [/the second worker is gone/],
    async run({ page, context, url }) {
      // Long by its notes: so few rows are soon answered.
      const note = "n".repeat(800);
      const long = csv(rows(6000).replaceAll(",USD\n", `,USD,${note}\n`).replace("Currency", "Currency,Note"));
      const all = [];
      for (const how of ["one", "two", "lost"]) {
        const tab = how === "one" ? page : await context.newPage();
        if (how === "one") await tab.addInitScript(() => Object.defineProperty(Navigator.prototype, "hardwareConcurrency", { get: () => 1 }));
        else await tab.addInitScript(() => Object.defineProperty(Navigator.prototype, "hardwareConcurrency", { get: () => 4 }));
        await opened(tab, url, long);
        const [first] = tab.workers();
        const came = how === "one" ? undefined : tab.waitForEvent("worker");
        await tab.locator("#files-run").click();
        const second = await came;
        if (how === "lost") {
          await second.evaluate(() => {
            stretch = () => new Promise(() => {});
            setTimeout(() => { throw new Error("the second worker is gone"); });
          });
        }
        await tab.locator("#files-results:not([hidden]) #files-rows tr").first().waitFor();
        if (how !== "lost") assert.equal(await first.evaluate(() => second !== undefined), how === "two", how);
        all.push([how, await saved(tab, "#files-csv"), await tab.locator("#files-sums").innerText(), await tab.locator("#files-said").innerText()]);
        if (tab !== page) await tab.close();
      }
      const [[, whole, sums, said]] = all;
      assert.equal(whole.toString().split("\n").length, 6002);
      for (const [how, text, ...rest] of all) {
        assert.ok(text.equals(whole), `the file, ${how}`);
        assert.deepEqual(rest, [sums, said], how);
      }
    },
  },
  {
    name: "two tabs take nothing from each other, and what a closed one left is removed",
    async run({ page, context, url }) {
      await opened(page, url, csv(rows(MANY)));
      await answered(page);
      const first = await lies(page);
      assert.equal(first.length, 1);
      const other = await context.newPage();
      await opened(other, url, csv(rows(300)));
      await answered(other);
      const both = await lies(page);
      assert.ok(both.length === 2 && both.includes(first[0]), both.join());
      assert.equal((await saved(page, "#files-csv")).toString().split("\n").length, MANY + 2);
      assert.equal((await saved(other, "#files-csv")).toString().split("\n").length, 302);
      // The same file answered again: the answers before go once they cannot be needed.
      await other.close();
      await page.reload();
      await page.waitForFunction(async () => {
        const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("answers");
        return (await Array.fromAsync(folder.keys())).length === 0;
      });
      // What a browser that was ended left is removed too.
      await page.evaluate(async () => {
        const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("answers");
        await folder.getFileHandle("left.1", { create: true });
      });
      assert.deepEqual(await lies(page), ["left.1"]);
      await page.reload();
      await page.waitForFunction(async () => {
        const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("answers");
        return (await Array.fromAsync(folder.keys())).length === 0;
      });
    },
  },
  {
    name: "a file answered anew, with another mapping or after another file, leaves one set of answers",
    async run({ page, url }) {
      await opened(page, url, csv(rows(300)));
      await answered(page);
      await page.getByLabel("What the column Goods holds").selectOption("");
      await page.locator("#files-run:not([disabled])").click();
      await page.locator("#files-results:not([hidden]) #files-rows tr").first().waitFor();
      await page.locator("#files-choose").setInputFiles(csv(rows(5)));
      await page.getByText("7 columns, 6 rows").waitFor();
      await answered(page);
      assert.equal((await saved(page, "#files-csv")).toString().split("\n").length, 7);
      assert.equal((await lies(page)).length, 1);
    },
  },
  ...[["en", /names of goods could not be fetched: no codes are offered/], ["fr", /Les noms des marchandises n’ont pas pu être obtenus/]].map(([lang, says]) => ({
    name: `names of goods that do not come: the rows are answered without, and it is said (${lang})`,
    expects: [/net::ERR_FAILED/],
    async run({ page, url }) {
      await page.route(/names-/, (route) => route.abort());
      await opened(page, url, csv(`${HEADER},maple syrup,10,CA,2025-03-27,no,USD\n${rows(2).slice(HEADER.length)}`), lang);
      await answered(page);
      await page.locator("#files-said").getByText(says).waitFor();
      const lines = (await saved(page, "#files-csv")).toString().trimEnd().split("\n");
      assert.match(lines[1], /,maple syrup,.*,invalid,/);
      assert.doesNotMatch(lines[1], /goods:/);
      assert.match(lines[3], /,assessed,USD,/);
      // Once they come, codes are offered.
      await page.unroute(/names-/);
      await answered(page);
      await page.waitForFunction((says) => !new RegExp(says).test(document.getElementById("files-said").textContent), says.source);
      assert.match((await saved(page, "#files-csv")).toString(), /maple syrup.*may be 1702\.20/);
    },
  })),
  {
    name: "of a workbook of several sheets another one can be chosen",
    async run({ page, url }) {
      await opened(page, url, { name: "shipments.xls", mimeType: "", buffer: readFileSync(join(root, "tests/files/shipments.xls")) }).catch(() => {});
      const sheet = page.getByLabel("Sheet of the workbook");
      await sheet.waitFor();
      const names = await sheet.locator("option").allInnerTexts();
      assert.equal(await sheet.inputValue(), names[1]);
      const before = await page.locator("#files-preview").innerText();
      await sheet.selectOption(names[0]);
      await page.waitForFunction((before) => document.getElementById("files-preview").innerText !== before, before);
      assert.equal(await sheet.inputValue(), names[0]);
      await sheet.selectOption(names[1]);
      await page.waitForFunction((before) => document.getElementById("files-preview").innerText === before, before);
    },
  },
  {
    name: "while a large workbook is read it is said how many rows of how many were read",
    async run({ page, url }) {
      await opened(page, url, csv(rows(MANY)));
      await answered(page);
      const buffer = await saved(page, "#files-book");
      await page.evaluate(() => {
        globalThis.said = [];
        const told = document.getElementById("files-reading");
        new MutationObserver(() => globalThis.said.push(told.textContent)).observe(told, { childList: true, characterData: true, subtree: true });
      });
      await page.locator("#files-choose").setInputFiles({ name: "answers.xlsx", mimeType: "", buffer });
      await page.getByText("Row 1 names the columns").waitFor();
      const said = await page.evaluate(() => globalThis.said);
      assert.ok(said.some((text) => /[\d,]+ of [\d,]+ rows read/.test(text)), said.join("\n"));
      assert.equal(await page.locator("#files-reading").isVisible(), false);
    },
  },
];
