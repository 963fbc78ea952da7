// A sheet shared, and what whoever opens it sees. The acts of a person are counted where a journey says so.

import assert from "node:assert/strict";
import { Sheet } from "../pages/sheet.mjs";

const COIL = "into=US&on=2025-03-27&code=7208.36.00&value=10000&origin=CA&cusma=no";
const TOTAL = { en: "US$12,534.64", fr: "12 534,64 $ US" };

const focused = (page, id) => page.waitForFunction((id) => document.activeElement?.id === id, id);

// A page of somebody else, on a phone.
async function phone(browser, link, lang = "en") {
  const locale = { en: "en-CA", fr: "fr-CA" }[lang];
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true, locale });
  const sheet = new Sheet(await context.newPage(), lang);
  await sheet.open(link);
  return sheet;
}

async function fits(page) {
  const [inner, whole] = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
  assert.ok(whole <= inner, `${whole} of ${inner}`);
}

export default [
  {
    name: "a sheet with a title and a note is shared in four acts and read on a phone in one, in both languages",
    async run({ page, context, browser, url }) {
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      for (const [lang, title, note, by] of [
        ["en", "Coils for March", "Check the mill.\nThen call me.", "From whoever shared this link:"],
        ["fr", "Bobines de mars", "Vérifier l’aciérie.\nPuis m’appeler.", "De la personne qui a partagé ce lien :"],
      ]) {
        const sheet = new Sheet(page, lang);
        await page.goto("about:blank");
        await sheet.open(`${url}?${COIL}&lang=${lang}`);
        await sheet.shares();
        await sheet.field("title").fill(title);
        await sheet.field("note").fill(note);
        await page.getByRole("button", { name: sheet.words.copy }).click();
        await page.getByLabel(sheet.words.copied).waitFor();
        await sheet.isAccessible("a sheet is shared");
        const link = await page.evaluate(() => navigator.clipboard.readText());
        await page.keyboard.press("Escape");
        await focused(page, "share");

        const theirs = await phone(browser, link, lang);
        const told = theirs.page.locator(".ct-told");
        const said = (await told.innerText()).replaceAll(/[\u{a0}\u{202f}]/gu, " ");
        assert.ok(said.startsWith(`${by}\n\n${title}\n\n${note}\n\n`), said);
        assert.ok(said.includes(TOTAL[lang]), said);
        assert.match(await theirs.page.title(), new RegExp(title));
        await theirs.isAccessible("a shared sheet is read");
        await fits(theirs.page);
        await theirs.page.context().close();
      }
    },
  },
  {
    name: "each way to copy gives what it says, and every link opens the sheet",
    async run({ page, context, browser, url }) {
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      const sheet = new Sheet(page);
      await sheet.open(`${url}?${COIL}`);
      await sheet.shares();
      for (const [button, mark] of [["copy", "#1"], ["copyForMail", "?s=1"], ["copyText", "EO 14193"]]) {
        await page.getByRole("button", { name: sheet.words[button] }).click();
        await page.waitForFunction((mark) => document.getElementById("copied")?.value.includes(mark), mark);
        const text = await page.getByLabel(sheet.words.copied).inputValue();
        assert.equal(await page.evaluate(() => navigator.clipboard.readText()), text);
        const elsewhere = new Sheet(await (await browser.newContext()).newPage());
        await elsewhere.open(text.trim().split("\n").at(-1));
        await elsewhere.showsTotal(TOTAL.en);
        await elsewhere.page.context().close();
      }
    },
  },
  {
    name: "by keyboard alone: to the ways to share, through them and out again",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      const { keyboard } = page;
      await sheet.open(`${url}?${COIL}`);
      // Past the way to the answer, in the header.
      for (let presses = 0; presses < 6; presses += 1) {
        await keyboard.press("Tab");
        if (await page.evaluate(() => document.activeElement.id === "share")) break;
      }
      await focused(page, "share");
      await keyboard.press("Enter");
      await focused(page, "sharing-title");
      await keyboard.press("Tab");
      await keyboard.press("Tab");
      await focused(page, "title");
      await keyboard.type("Coils");
      await keyboard.press("Tab");
      await focused(page, "note");
      await keyboard.type("By Friday");
      await keyboard.press("Tab");
      await keyboard.press("Enter");
      await page.getByLabel(sheet.words.copied).waitFor();
      // Nothing behind the dialog is reached.
      for (let presses = 0; presses < 12; presses += 1) {
        await keyboard.press("Tab");
        assert.ok(await page.evaluate(() => document.activeElement === document.body || document.activeElement.closest("dialog") !== null));
      }
      await keyboard.press("Escape");
      await focused(page, "share");
      assert.match(await page.title(), /Coils/);
    },
  },
  {
    name: "a browser that refuses to copy leaves the text selected, and says so",
    async run({ page, url }) {
      for (const refusal of [
        () => { if (navigator.clipboard) Clipboard.prototype.writeText = () => Promise.reject(new DOMException("refused", "NotAllowedError")); },
        () => { Object.defineProperty(navigator, "clipboard", { value: undefined }); },
      ]) {
        await page.addInitScript(refusal);
        const sheet = new Sheet(page);
        await page.goto("about:blank");
        await sheet.open(`${url}?${COIL}`);
        await sheet.shares();
        await page.getByRole("button", { name: sheet.words.copy }).click();
        await page.getByLabel(sheet.words.byHand).waitFor();
        await focused(page, "copied");
        assert.match(await page.evaluate(() => getSelection().toString()), /#1/);
        await sheet.isAccessible("copying was refused");
      }
    },
  },
  {
    name: "anybody's title and note are text and nothing else, and turn and widen nothing at 320 px",
    async run({ page, browser, url }) {
      const title = "\u{202e}<b>gnol a</b>\u{2066}\u{7}".padEnd(100, "w");
      const note = `${"m".repeat(400)}${"n".repeat(9_600)}`;
      const query = new URLSearchParams({ title, note }).toString();
      const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
      const sheet = new Sheet(await context.newPage());
      await sheet.open(`${url}#${COIL}&${query}`);
      const told = sheet.page.locator(".ct-told");
      assert.match(await told.innerText(), /<b>gnol a<\/b>/);
      await told.getByText("(cut here, 9,600 more)").waitFor();
      assert.equal(await told.locator("b").count(), 0);
      assert.doesNotMatch(await sheet.page.title(), /[\u{202a}-\u{202e}\u{2066}-\u{2069}\u{7}]/u);
      await fits(sheet.page);
      await sheet.isAccessible("a hostile note is shown");
      // It goes on as it came.
      await sheet.link();
      await sheet.shares();
      assert.equal((await sheet.field("note").inputValue()).length, 10_000);
      await fits(sheet.page);
      await context.close();
    },
  },
];
