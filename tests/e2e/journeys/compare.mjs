// Through time, the other way, and two answers side by side.

import assert from "node:assert/strict";
import { Person } from "../pages/hands.mjs";
import { Sheet } from "../pages/sheet.mjs";

const STEEL = "#into=US&on=2025-03-27&code=7208.36.00&origin=CA&value=40000&cusma=no";
const WHISKY = "#into=CA&on=2025-03-20&code=2208.30.00&origin=US&value=12500&lang=fr";

const SAID = {
  en: {
    compare: "Compare", days: "Two days", otherWay: "The other way", link: "A sheet from a link", paste: "Paste the link of the other sheet",
    row: /Metals \(s\. 232\)/, difference: "+20,000.00", sentence: /US\$10,000\.00 more/, otherDay: "The other day",
  },
  fr: {
    compare: "Comparer", days: "Deux jours", otherWay: "L’autre sens", link: "La feuille d’un lien", paste: "Collez le lien de l’autre feuille",
    row: /Métaux \(art\. 232\)/, difference: "+20\u202f000,00", sentence: /10\u202f000,00\u00a0\$\u00a0US de plus/, otherDay: "L’autre jour",
  },
};

function folded(page, words) {
  return page.locator("summary").filter({ hasText: new RegExp(`^${words.compare}$`) });
}

// A row of the two receipts, with the difference at its end.
async function differs(page, name, difference) {
  const row = page.locator(".ct-spine").getByRole("row", { name });
  await row.waitFor();
  assert.equal((await row.getByRole("cell").last().innerText()).trim(), difference);
}

// Two acts: the section is opened, two days are asked for.
async function teacher(page, url, lang, hand) {
  const words = SAID[lang];
  const one = new Person(page, lang, hand);
  const { sheet } = one;
  await sheet.open(url + STEEL + (lang === "fr" ? "&lang=fr" : ""));
  await one.press(folded(page, words));
  await one.press(page.getByRole("button", { name: words.days, exact: true }));
  await differs(page, words.row, words.difference);
  await page.getByText(words.sentence).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement === document.body), false, "the focus stays somewhere");
  one.done("two days beside each other");
  return sheet;
}

export default [
  {
    name: "the teacher reads off what one programme differs by between 27 March 2025 and today, by mouse",
    async run({ page, url }) {
      const sheet = await teacher(page, url, "en", "mouse");
      await sheet.isAccessible("two days are compared");
      await page.getByLabel(SAID.en.otherDay).fill("1 June 2025");
      await page.locator(".ct-spine").getByText("1 June 2025").waitFor();
      await page.getByLabel(SAID.en.otherDay).fill("1 Ju");
      await page.getByText("Give a day, like 2025-03-27").waitFor();
      assert.equal(await page.getByLabel(SAID.en.otherDay).inputValue(), "1 Ju");
    },
  },
  {
    name: "the teacher's two days by touch, in French, on a phone",
    async run({ browser, url }) {
      const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, locale: "fr-CA" });
      const page = await context.newPage();
      const sheet = await teacher(page, url, "fr", "touch");
      await sheet.isAccessible("two days are compared on a phone");
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true);
      await context.close();
    },
  },
  {
    name: "the comparison travels in the link: whoever opens it reads it without an act, in both languages, and after a reload",
    async run({ browser, page, url }) {
      for (const lang of ["en", "fr"]) {
        await page.goto("about:blank");
        await teacher(page, url, lang, "mouse");
        const alone = `${url}${STEEL}${lang === "fr" ? "&lang=fr" : ""}`;
        await page.waitForFunction((alone) => location.href !== alone && location.hash.startsWith("#1"), alone);
        await page.waitForTimeout(600);
        const context = await browser.newContext({ locale: "en-CA", viewport: { width: 360, height: 740 } });
        const other = await context.newPage();
        for (const comes of [() => other.goto(page.url()), () => other.reload()]) {
          await comes();
          await differs(other, SAID[lang].row, SAID[lang].difference);
          await other.getByText(SAID[lang].sentence).waitFor();
        }
        await other.getByRole("button", { name: { en: "Stop comparing", fr: "Ne plus comparer" }[lang] }).click();
        await other.locator(".ct-spine").waitFor({ state: "detached" });
        await other.waitForTimeout(600);
        await other.reload();
        await folded(other, SAID[lang]).waitFor();
        assert.equal(await other.locator(".ct-spine").count(), 0, "what is no longer compared is not in the address");
        await context.close();
      }
    },
  },
  {
    name: "two answers to a question stand beside each other, in both languages, and the sheet stays as it is",
    async run({ page, url }) {
      for (const [lang, chosen, said] of [
        ["en", ["Another answer", "Entered under a USMCA claim? yes"], /no: US\$10,000\.00 \(25%\)\. yes: US\$/],
        ["fr", ["Une autre réponse", /ACEUM.* oui$/], /non\s: 10\s000,00\s\$\sUS \(25\s%\)\. oui\s: /],
      ]) {
        // A page of its own: in the first the fold stands open.
        await page.goto("about:blank");
        const one = new Person(page, lang, "keyboard");
        await one.sheet.open(`${url}${STEEL}${lang === "fr" ? "&lang=fr" : ""}`);
        await one.press(folded(page, SAID[lang]));
        for (const name of chosen) await one.press(page.locator(".ct-compare").getByRole("button", { name, exact: true }));
        await page.locator(".ct-compare-said", { hasText: said }).waitFor();
        assert.equal(await page.evaluate(() => document.activeElement === document.body), false, "the focus stays somewhere");
        if (lang === "en") await one.sheet.showsTotal("US$10,000.00");
        await one.sheet.isAccessible(`two answers are compared, ${lang}`);
        one.done("two answers beside each other");
      }
    },
  },
  {
    name: "the teacher's two days by the keyboard alone",
    async run({ page, url }) {
      await teacher(page, url, "en", "keyboard");
    },
  },
  {
    name: "what was charged then is seen in the picture, and each change leads to its text",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await sheet.open(url + STEEL);
      const course = page.getByRole("region", { name: "Through time" });
      await course.getByRole("button", { name: "Show as charged then" }).click();
      const slider = course.getByRole("slider");
      await slider.waitFor();
      assert.match(await slider.getAttribute("aria-valuetext"), /27.March.2025, 50%/);
      const mark = course.getByRole("link", { name: /^EO 14289, 29.April.2025: Steel/ });
      assert.match(await mark.getAttribute("href"), /federalregister\.gov/);
      await sheet.showsTotal("US$10,000.00");
      await sheet.isAccessible("the line is shown as charged then");
      await slider.focus();
      await page.keyboard.press("ArrowRight");
      assert.match(await slider.getAttribute("aria-valuetext"), /29.April.2025, 25%/);
      await page.keyboard.press("Enter");
      await course.getByRole("row", { name: /29.April.2025/ }).waitFor();
      assert.equal(await page.evaluate(() => document.activeElement.tagName), "SUMMARY");
      await course.getByRole("button", { name: "Show as settled since" }).click();
      await course.getByRole("button", { name: "Show as charged then" }).waitFor();
    },
  },
  {
    name: "whisky in French, and back the other way, at the rate of the day",
    async run({ browser, url }) {
      const context = await browser.newContext({ locale: "fr-CA" });
      const page = await context.newPage();
      const sheet = new Sheet(page, "fr");
      await sheet.open(url + WHISKY);
      await folded(page, SAID.fr).click();
      await page.getByRole("button", { name: SAID.fr.otherWay, exact: true }).click();
      const spine = page.locator(".ct-spine");
      await spine.getByText("Vers les États-Unis").waitFor();
      await page.getByText(/12\u202f500,00\u00a0\$\u00a0CA ÷ 1,4\d+\u00a0= 8\u202f/).waitFor();
      await sheet.isAccessible("both ways are compared");
      assert.equal(await sheet.field("value").inputValue(), "12500", "the value stays as it was typed");
      await page.getByLabel("Taux de change").fill("0,5");
      await page.getByText("12\u202f500,00\u00a0$\u00a0CA × 0,5\u00a0= 6\u202f250,00\u00a0$\u00a0US").waitFor();
      await context.close();
    },
  },
  {
    name: "the sheet of a link stands beside one's own, which stays; a bad link is said to be bad",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await sheet.open(url + STEEL);
      const own = await sheet.link();
      await folded(page, SAID.en).click();
      await page.getByRole("button", { name: SAID.en.link, exact: true }).click();
      const paste = page.getByLabel(SAID.en.paste);
      await paste.fill(own.slice(0, -4));
      await page.getByText("This link arrived incomplete").waitFor();
      await sheet.isAccessible("a bad link was pasted");
      await paste.fill("https://example.org/#into=US&on=2025-03-27&code=7208.36.00&origin=CA&value=50000&cusma=no");
      await page.getByText("US$2,500.00 more").waitFor();
      assert.equal(await sheet.field("value").inputValue(), "40000");
    },
  },
];
