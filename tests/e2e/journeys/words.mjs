// Goods by their everyday names: the three persons of the walkthrough reach an answer without knowing a code.

import assert from "node:assert/strict";
import { Person } from "../pages/hands.mjs";
import { Sheet } from "../pages/sheet.mjs";

// What each person types and takes, in each language: words, the heading, and the steps to one line. What they
// end at is the same for all who ask so.
const PERSONS = [
  {
    who: "a maker of cedar furniture",
    into: "US", value: "10000", from: { en: "Canada", fr: "Canada" }, claim: "yes",
    says: { en: "wooden chair", fr: "chaise en bois" },
    heading: "9401", code: /^9401\.69/,
  },
  {
    who: "the buyer of a used pickup",
    into: "CA", value: "30000", from: { en: "United States", fr: "États-Unis" }, claim: "yes",
    says: { en: "pickup truck", fr: "camionnette" },
    heading: "8704", code: /^8704\.31/,
  },
  {
    who: "a Québec importer of whisky",
    into: "CA", value: "8000", from: { en: "United States", fr: "États-Unis" }, claim: "yes",
    says: { en: "whisky", fr: "whisky" },
    heading: "2208", code: /^2208\.30/,
  },
];

const HANDS = ["mouse", "touch", "keyboard"];

const journeys = ["en", "fr"].flatMap((lang) => PERSONS.flatMap((person, turn) => {
  // Each person by each hand, and each of them in both languages.
  return HANDS.map((hand) => ({
    name: `${person.who} reaches an answer by words alone, ${lang === "en" ? "in English" : "en français"}, by ${hand}`,
    run: ({ browser, url }) => reaches(browser, url, person, lang, hand),
  })).filter((_, place) => lang === "en" || place === (turn + 1) % HANDS.length || HANDS[place] === "keyboard");
}));

async function reaches(browser, url, person, lang, hand) {
  const one = await Person.at(browser, url, { lang, hand });
  const { page, sheet } = one;
  await one.choose(page.getByRole("radio", { name: sheet.words.into[person.into] }));
  await one.type(sheet.goods(), person.says[lang]);
  const heading = sheet.options().filter({ hasText: new RegExp(`^${person.heading}\\b(?!\\.)`) });
  await heading.first().waitFor();
  await one.take(heading.first());
  // Step by step, always the branch that leads to this person's goods, until nothing more is asked.
  for (let step = 0; step < 5; step += 1) {
    if (!(await page.getByText(sheet.words.which).isVisible())) break;
    const rungs = sheet.line(1).locator(".ct-rungs").getByRole("button");
    const texts = await rungs.allInnerTexts();
    const mine = texts.findIndex((text) => person.code.test(text));
    assert.notEqual(mine, -1, `one of ${texts} is ${person.code}`);
    const before = await sheet.goods().inputValue();
    await one.press(rungs.nth(mine));
    await page.waitForFunction((before) => document.getElementById("l1-code").value !== before, before);
  }
  assert.match(await sheet.goods().inputValue(), person.code);
  await one.type(page.locator("#l1-value"), person.value);
  await one.choose(sheet.line(1).locator("fieldset").getByLabel(person.from[lang], { exact: true }));
  await one.choose(page.locator("#l1-cusma"));
  // The name stands beside the code: in the form, the receipt, the title.
  await sheet.answer().getByRole("table").first().waitFor();
  const name = await sheet.line(1).locator(".ct-goods-name").innerText();
  assert.ok(name.length > 3, "the goods have a name");
  assert.ok((await sheet.answer().innerText()).includes(name), "the receipt has the name");
  assert.ok((await page.title()).startsWith(name), "the title has the name");
  one.done(`${await sheet.goods().inputValue()} ${name}`);
  assert.ok(one.takes() < 60, "in under a minute");
  await one.leaves();
}

export default [
  ...journeys,
  {
    name: "the list is a combobox's: keys, what is announced, and Escape",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await sheet.open(url);
      await sheet.sends("US");
      const field = sheet.goods();
      await field.focus();
      await page.keyboard.type("hot tub");
      await sheet.options().first().waitFor();
      assert.equal(await field.getAttribute("aria-expanded"), "true");
      const list = page.getByRole("listbox");
      assert.equal(await list.getAttribute("id"), await field.getAttribute("aria-controls"));
      await page.getByRole("status").filter({ hasText: /\d headings?/ }).first().waitFor({ state: "attached" });
      const options = await sheet.options().count();
      assert.ok(await list.getByRole("group").count() > 1, "options stand in groups");
      const active = async () => {
        const id = await field.getAttribute("aria-activedescendant");
        return id === null ? null : page.locator(`[id="${id}"]`).getAttribute("aria-selected");
      };
      assert.equal(await active(), null, "nothing is chosen for the person");
      await page.keyboard.press("ArrowDown");
      assert.equal(await active(), "true");
      await page.keyboard.press("End");
      assert.equal(await field.getAttribute("aria-activedescendant"), `l1-code-list-${options - 1}`);
      await page.keyboard.press("Home");
      assert.equal(await field.getAttribute("aria-activedescendant"), "l1-code-list-0");
      assert.ok(await page.locator("[aria-selected=true]").evaluate((it) => {
        const { top, bottom } = it.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }), "the option in hand is in sight");
      await page.keyboard.press("Escape");
      assert.equal(await field.getAttribute("aria-expanded"), "false");
      assert.equal(await field.inputValue(), "hot tub", "the words stay");
      await page.keyboard.press("Tab");
      await page.getByText("Choose one of the goods found").first().waitFor();
      assert.equal(await field.inputValue(), "hot tub", "and no code is chosen for the person");
    },
  },
  {
    name: "what was chosen is offered in an empty field, on another visit too",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await sheet.open(url);
      await sheet.sends("US");
      await sheet.goods().fill("hot tub");
      await sheet.options().first().click();
      const code = await sheet.goods().inputValue();
      await page.goto("about:blank");
      await sheet.open(`${url}?into=US`);
      await sheet.goods().click();
      await page.getByText("Chosen before").waitFor();
      await sheet.options().filter({ hasText: code }).click();
      assert.equal(await sheet.goods().inputValue(), code);
    },
  },
  ...["finder", "names"].map((missing) => ({
    name: `without its ${missing} the page works by codes, says what is missing, and tries again`,
    expects: [/Failed to load resource/, /Failed to fetch/, /ERR_FAILED/],
    async run({ page, url }) {
      await page.route(`**/${missing}-*`, (route) => route.abort());
      const sheet = new Sheet(page);
      await sheet.open(url);
      await sheet.enters({ into: "US", day: "2025-03-27", code: "7208.36.00", value: "100000", origin: "Canada", claim: "No" });
      await sheet.showsTotal("US$125,346.40");
      await sheet.goods().fill("steel coil");
      await page.getByText("The names of goods did not arrive").first().waitFor();
      await sheet.isAccessible("the names did not arrive");
      await page.unroute(`**/${missing}-*`);
      await page.getByRole("button", { name: "Try again" }).click();
      await sheet.options().first().waitFor();
    },
  })),
  {
    name: "junk in the field gets a calm sentence and freezes nothing",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await sheet.open(url);
      await sheet.sends("US");
      for (const [junk, says] of [
        ["😀😀", /English or French|No goods|Name the goods/],
        ["x", /at least two letters/],
        ["the of and", /Name the goods/],
        ["бензин", /English or French/],
        ["'; DROP TABLE goods; --", null],
        ["software licence", /not on services/],
        ["qzxv jjwk", /No goods go by/],
        ["qzxv ".repeat(2_000), /No goods go by/],
      ]) {
        await sheet.goods().fill(junk);
        const began = performance.now();
        // Somewhere in it there may be a word for goods.
        if (says === null) await sheet.options().first().waitFor();
        else await page.locator(".ct-goods-note").filter({ hasText: says }).waitFor();
        await page.evaluate(() => new Promise(requestAnimationFrame));
        assert.ok(performance.now() - began < 2_000, junk.slice(0, 20));
        assert.equal(await sheet.goods().inputValue(), junk);
      }
    },
  },
  ...[
    ["English", {}, "en"],
    ["French, dark, 320 px", { locale: "fr-CA", colorScheme: "dark", viewport: { width: 320, height: 700 } }, "fr"],
    ["forced colours", { forcedColors: "active" }, "en"],
  ].map(([what, options, lang]) => ({
    name: `with the list and the ladder open nothing is out of reach: ${what}`,
    async run({ browser, url }) {
      const context = await browser.newContext({ locale: "en-CA", viewport: { width: 1280, height: 900 }, ...options });
      const page = await context.newPage();
      const sheet = new Sheet(page, lang);
      await sheet.open(url);
      await sheet.sends("US");
      await sheet.goods().fill("whisky");
      await sheet.options().first().waitFor();
      await page.keyboard.press("ArrowDown");
      const wide = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
      await sheet.isAccessible("the list is open");
      assert.ok(await wide(), "nothing is wider than the page");
      await page.keyboard.press("Enter");
      await page.getByText(sheet.words.which).waitFor();
      await sheet.isAccessible("the ladder is open");
      assert.ok(await wide(), "nothing is wider than the page");
      await context.close();
    },
  })),
];
