// Persons who know no code, from an empty profile to an answer that leaves nothing open.

import assert from "node:assert/strict";
import { Person } from "../pages/hands.mjs";

// What the page calls what they answer.
const SAID = {
  en: {
    US: "United States", CA: "Canada", dollars: "US dollars", rate: "Use this rate", claim: /^Entered under a (USMCA|CUSMA) claim/,
    no: "No", noProof: "No proof", unsure: "I don’t know", who: "Who imports", me: "A person, for their own use",
    province: "Province or territory of the importer", ontario: "Ontario", unusual: /^Out of the ordinary/, mode: "How the goods travel", courier: "Courier",
    add: "Add a line", juice: "orange juice", compare: "Compare", otherWay: "The other way",
  },
  fr: {
    US: "États-Unis", CA: "Canada", dollars: "Dollars américains", rate: "Utiliser ce taux", claim: /^Déclarées au titre de l’ACEUM/,
    no: "Non", noProof: "Aucune preuve", unsure: "Je ne sais pas", who: "Qui importe", me: "Un particulier, pour son usage",
    province: "Province ou territoire de l’importateur", ontario: "Ontario", unusual: /^Cas particuliers/, mode: "Mode de transport", courier: "Messagerie",
    add: "Ajouter une ligne", juice: "jus d’orange", compare: "Comparer", otherWay: "L’autre sens",
  },
};

// Which way, what the goods are, and the one of those found that it is.
async function names(person, into, words, code) {
  const { page, sheet } = person;
  await person.choose(page.getByRole("radio", { name: sheet.words.into[into] }));
  await person.type(sheet.goods(), words);
  const option = sheet.options().filter({ hasText: code }).first();
  await option.waitFor();
  await person.take(option);
}

const group = (person, name) => person.sheet.line(1).getByRole("group", { name });
const worth = (person, value) => person.type(person.page.locator("#l1-value"), value);
const from = (person, country) =>
  person.choose(person.sheet.line(1).locator("fieldset").getByLabel(SAID[person.lang][country], { exact: true }));

// The answer, as its foot says it, once it leaves nothing open.
async function settled(person, foot) {
  const { page } = person;
  await page.waitForFunction((foot) => document.querySelector(".ct-foot")?.textContent.replaceAll(/\s/g, "").includes(foot), foot.replaceAll(/\s/g, ""));
  assert.doesNotMatch(await page.locator(".ct-foot").textContent(), /question/, "nothing is open");
}

const PERSONS = [
  {
    who: "the private buyer of a pickup, through all questions",
    async goes(person) {
      const { page, lang, sheet } = person;
      const said = SAID[lang];
      await names(person, "CA", { en: "pickup truck", fr: "camionnette" }[lang], /^8704\.31/);
      await worth(person, "18000");
      await person.select(sheet.line(1).getByLabel(sheet.words.currency), said.dollars);
      await person.press(sheet.line(1).getByRole("button", { name: said.rate, exact: true }));
      await from(person, "US");
      await person.select(page.getByLabel(said.who, { exact: true }), said.me);
      // He does not know, reads what proof would be, and has none.
      const claim = group(person, said.claim);
      await person.choose(claim.getByLabel(said.unsure, { exact: true }));
      await claim.getByRole("list").first().waitFor();
      await person.press(claim.getByRole("button", { name: said.noProof }));
      await settled(person, { en: "tariff C$8,074.91", fr: "droits et surtaxes 8 074,91 $ CA" }[lang]);
    },
  },
  {
    who: "the cellar that sends a prohibited wine",
    async goes(person) {
      await names(person, "US", { en: "red wine", fr: "vin rouge" }[person.lang], /^2204\.21/);
      await from(person, "CA");
      await person.page.locator(".ct-plate--ban").waitFor();
      await settled(person, { en: "may not be imported", fr: "ne peuvent pas être importées" }[person.lang]);
      await worth(person, "900");
      await settled(person, { en: "may not be imported", fr: "ne peuvent pas être importées" }[person.lang]);
      assert.equal(await person.page.locator(".ct-figure").count(), 0, "there is no figure beside a ban");
    },
  },
  {
    who: "the receiver of a parcel of T-shirts",
    async goes(person) {
      const { page, lang, sheet } = person;
      const said = SAID[lang];
      await names(person, "CA", "t-shirt", /^6109\.10/);
      await worth(person, "100");
      await from(person, "US");
      await person.select(page.getByLabel(said.who, { exact: true }), said.me);
      await person.press(sheet.line(1).locator("summary").filter({ hasText: said.unusual }));
      await person.select(page.getByLabel(said.mode, { exact: true }), said.courier);
      await person.select(page.getByLabel(said.province, { exact: true }), said.ontario);
      await settled(person, { en: "tariff C$50.00", fr: "droits et surtaxes 50,00 $ CA" }[lang]);
    },
  },
  {
    who: "the shipper of softwood, with the deposit rates of the page",
    async goes(person) {
      const { lang, sheet } = person;
      const said = SAID[lang];
      await names(person, "US", { en: "spruce lumber", fr: "bois d’épinette" }[lang], /^4407\.12/);
      await worth(person, "25000");
      await from(person, "CA");
      await person.choose(group(person, said.claim).getByLabel(said.no, { exact: true }));
      // Those of exporters that were reviewed, anti-dumping and countervailing.
      for (const rate of ["20.53", "14.63"]) {
        const row = sheet.line(1).locator("li, p, div").filter({ hasText: rate.replace(".", lang === "fr" ? "," : ".") }).filter({ has: person.page.getByRole("button", { name: said.rate }) }).last();
        await person.press(row.getByRole("button", { name: said.rate }).first());
      }
      await settled(person, { en: "tariff US$11,290.00", fr: "droits et surtaxes 11 290,00 $ US" }[lang]);
    },
  },
];

const TURNS = [["mouse", "en"], ["touch", "fr"], ["keyboard", "en"]];

// Two lines by their names, and one of them back the other way.
async function whiskyAndJuice(person) {
  const { page, lang, sheet } = person;
  const said = SAID[lang];
  await names(person, "CA", "whisky", /^2208\.30/);
  await worth(person, "12500,50");
  await from(person, "US");
  await person.press(page.getByRole("button", { name: said.add, exact: true }));
  await person.type(page.locator("#l2-code"), said.juice);
  const juice = sheet.options().filter({ hasText: /^2009\.1/ }).first();
  await juice.waitFor();
  await person.take(juice);
  await person.type(page.locator("#l2-value"), "8000");
  await person.choose(sheet.line(2).locator("fieldset").getByLabel(said.US, { exact: true }));
  await page.locator("#answer .ct-figure").first().waitFor();
  await person.press(page.locator("summary").filter({ hasText: new RegExp(`^${said.compare}$`) }));
  await person.press(page.getByRole("button", { name: said.otherWay, exact: true }));
  await page.locator(".ct-spine").getByText(sheet.words.into.US).waitFor();
  assert.equal(await page.locator("#l2-value").inputValue(), "8000", "the sheet stays as it was");
}

export default PERSONS.flatMap(({ who, goes }) => TURNS.map(([hand, lang]) => ({
  name: `${who}, by ${hand}, ${lang === "en" ? "in English" : "en français"}`,
  async run({ browser, url }) {
    const person = await Person.at(browser, url, { hand, lang });
    await goes(person);
    person.done(who);
    if (hand === "touch") await person.sheet.isAccessible(`${who} has an answer`);
    await person.leaves();
  },
}))).concat({
  name: "whisky and orange juice in French, and back the other way",
  async run({ browser, url }) {
    const person = await Person.at(browser, url, { lang: "fr" });
    await whiskyAndJuice(person);
    person.done("whisky and juice and back");
    await person.leaves();
  },
});
