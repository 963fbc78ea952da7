import assert from "node:assert/strict";
import { Person } from "../pages/hands.mjs";
import { Sheet } from "../pages/sheet.mjs";

const COIL = "#into=US&on=2025-03-27&code=7208.36.00&origin=CA&cusma=no&value=40000";

// What the sentence calls its parts.
const PARTS = {
  en: { sentence: "The sheet in a sentence", worth: "Worth how much", made: "Made in which country", going: "Going into which country", on: "On which day" },
  fr: { sentence: "La feuille en une phrase", worth: "De quelle valeur", made: "De quel pays d’origine", going: "Entrant dans quel pays", on: "Quel jour" },
};

// A window of its own: a phone that is touched, or a desk.
async function opened(browser, url, lang, phone) {
  const options = phone ? { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } : { viewport: { width: 1280, height: 900 } };
  const context = await browser.newContext({ locale: `${lang}-CA`, timezoneId: "America/Toronto", ...options });
  const page = await context.newPage();
  const sheet = new Sheet(page, lang);
  await sheet.open(url);
  const region = page.getByRole("region", { name: PARTS[lang].sentence });
  const part = (name) => region.getByLabel(PARTS[lang][name], { exact: true });
  return { context, page, sheet, region, part };
}

// All that has moved since the page began, without an act of the person.
const shifted = (page) => page.evaluate(() => new Promise((resolve) => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => resolve(sum), 100);
}));

// The figure that leads is in sight above the foot.
async function figureInSight(page) {
  const { figure, foot } = await page.evaluate(() => ({
    figure: document.querySelector(".ct-figure, .ct-plate").getBoundingClientRect().bottom,
    foot: document.querySelector(".ct-foot").getBoundingClientRect().top,
  }));
  assert.ok(figure <= foot, `the figure ends at ${figure}, the foot begins at ${foot}`);
  return Math.round(figure);
}

// What each state says at the foot of a phone.
const STATES = [
  ["an amount", COIL, /Landed cost US\$50,/, /Coût au débarquement 50/],
  ["a range", "#into=US&on=2025-03-27&code=3104.20.00&value=100000&origin=CA", /between .*1 question is open/, /entre .*1 question reste ouverte/],
  ["no upper end", "#into=CA&on=2025-03-27&code=0406.10.20&value=12000&origin=US&cusma=yes", /from C\$/, /à partir de/],
  ["a rate only", "#into=US&on=2025-03-27&code=7208.36.00&origin=CA&cusma=no", /Tariff 25/, /Droits et surtaxes 25/],
  ["prohibited", "#into=US&code=2204.21.80&value=10000&origin=CA&cusma=no&quantity=100&unit=l&on=2026-09-29", /may not be imported/, /ne peuvent pas être importées/],
  ["not covered", "#into=US&on=2024-12-31&code=7208.36.00&value=100&origin=CA&cusma=no", /Not covered/, /Non couvert/],
  ["a slip that leaves the rate", "#into=US&on=2025-03-27&code=7208.36.00&value=12x&origin=CA&cusma=no", /Tariff 25/, /Droits et surtaxes 25/],
  ["a slip", "#into=US&on=2025-03-27&code=7208.36x&value=12&origin=CA&cusma=no", /No estimate yet/, /Pas encore d’estimation/],
  ["blank", "", /Say what the goods are/, /Dites de quelles marchandises/],
];

export default [
  ...["en", "fr"].map((lang) => ({
    name: `the journalist's link on a phone: the figure is in the first screen and follows the day (${lang})`,
    async run({ browser, url, shots }) {
      const { context, page, sheet, part } = await opened(browser, url + COIL, lang, true);
      const figures = { en: ["US$50,138.56", "US$40,138.56"], fr: ["50\u202f138,56\u00a0$\u00a0US", "40\u202f138,56\u00a0$\u00a0US"] }[lang];
      await sheet.showsTotal(figures[0]);
      await page.getByRole("link", { name: lang === "en" ? /Hot-rolled steel coil/ : /Bobines d’acier/ }).first().waitFor();
      await page.waitForTimeout(1_200);
      const at = await figureInSight(page);
      const shift = await shifted(page);
      console.log(`       the figure ends at ${at} of 740 px; layout shift ${shift.toFixed(4)}`);
      assert.ok(shift <= 0.02, `a shift of ${shift}`);
      assert.equal(await page.locator("form").isVisible(), false, "the form waits behind its button");
      await sheet.isAccessible("the form is folded into the sentence");
      const reader = new Person(page, lang, "touch");
      await reader.press(part("on"));
      await reader.act(part("on").fill(lang === "en" ? "1 March 2025" : "1er mars 2025"));
      await sheet.showsTotal(figures[1]);
      await page.locator(".ct-foot").filter({ hasText: figures[1] }).waitFor();
      assert.equal(await page.evaluate(() => document.activeElement.id), "said-entry_date", "the focus stays in the sentence");
      reader.done("the figure is read, and that of another day");
      await page.screenshot({ path: `${shots}/sentence-phone-${lang}.png` });
      // The foot leads to the answer.
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await page.locator(".ct-foot").tap();
      await page.waitForFunction(() => document.activeElement?.id === "answer");
      // The form opens behind its button, and stays open.
      const details = page.getByRole("button", { name: sheet.words.details });
      assert.equal(await details.getAttribute("aria-expanded"), "false");
      await details.tap();
      assert.equal(await page.locator("#entry_date").inputValue(), lang === "en" ? "1 March 2025" : "1er mars 2025");
      await page.locator("#l1-value").fill("50000");
      assert.equal(await page.locator("form").isVisible(), true);
      assert.match(await part("worth").inputValue(), /50.000/);
      await context.close();
    },
  })),
  ...["en", "fr"].map((lang) => ({
    name: `the sentence is edited by keyboard alone, and the form follows (${lang})`,
    async run({ browser, url }) {
      const { context, page, sheet, part, region } = await opened(browser, url, lang, false);
      const { keyboard } = page;
      const tabs = async (to) => {
        for (let presses = 0; presses < 12; presses += 1) {
          if (await to.evaluate((it) => it === document.activeElement)) return presses;
          await keyboard.press("Tab");
        }
        throw new Error("Tab did not lead there");
      };
      // The goods are found in their field, which the sentence leads to.
      await tabs(region.getByRole("link"));
      await keyboard.press("Enter");
      await page.waitForFunction(() => document.activeElement?.id === "l1-code");
      await keyboard.type("7208.36.00");
      await keyboard.press("Escape");
      while (!await part("worth").evaluate((it) => it === document.activeElement)) await keyboard.press("Shift+Tab");
      await keyboard.type("40000");
      await tabs(part("made"));
      await keyboard.type(lang === "en" ? "C" : "le C");
      await tabs(part("going"));
      // Past Canada, which is above it in the list.
      await keyboard.press("ArrowDown");
      await keyboard.press("ArrowDown");
      await tabs(part("on"));
      await keyboard.press("Control+A");
      await keyboard.type("2025-03-27");
      assert.equal(await part("on").inputValue(), "2025-03-27", "what is typed stays as it is typed");
      await keyboard.press("Tab");
      await page.waitForFunction(() => /27\s(March|mars)\s2025/.test(document.getElementById("said-entry_date").value));
      assert.equal(await page.locator("#l1-value").inputValue(), "40000");
      assert.equal(await page.locator("#l1-currency").inputValue(), "", "passing over Canada names no currency");
      await sheet.answer().getByText(/10.000[.,]00/).first().waitFor();
      assert.match((await region.innerText()).replace(/\s+/g, " "), lang === "en" ? /worth US\$/ : /\$ US, ayant pour origine/);
      await context.close();
    },
  })),
  {
    name: "what is wrong in the sentence is said beneath it, and nothing typed is lost",
    async run({ browser, url }) {
      const { context, page, sheet, part, region } = await opened(browser, url + COIL, "en", true);
      await sheet.showsTotal("US$50,138.56");
      await part("worth").fill("12x");
      assert.equal(await part("worth").getAttribute("aria-invalid"), null, "not while it is typed");
      await part("on").focus();
      await region.getByText(/number/).waitFor();
      assert.equal(await part("worth").inputValue(), "12x");
      assert.equal(await part("worth").getAttribute("aria-invalid"), "true");
      const described = await part("worth").getAttribute("aria-describedby");
      assert.match(await page.locator(`[id="${described}"]`).textContent(), /number/);
      await sheet.isAccessible("a slip is said beneath the sentence");
      // A problem that is followed opens the form at its field.
      await sheet.answer().getByRole("link", { name: /number/ }).tap();
      await page.waitForFunction(() => document.activeElement?.id === "l1-value");
      assert.equal(await page.locator("#l1-value").inputValue(), "12x");
      await context.close();
    },
  },
  ...["en", "fr"].map((lang) => ({
    name: `the foot of a phone says each state in words (${lang})`,
    async run({ browser, url }) {
      for (const [state, link, english, french] of STATES) {
        const { context, page, sheet } = await opened(browser, url + link, lang, true);
        const foot = page.locator(".ct-foot");
        await foot.filter({ hasText: lang === "en" ? english : french }).waitFor();
        assert.ok(await foot.isVisible(), state);
        const { height } = await foot.boundingBox();
        assert.ok(height >= 44 && height <= 120, `${state}: ${height} px`);
        if (link !== "") await page.getByRole("status").filter({ hasText: lang === "en" ? english : french }).waitFor();
        const [inner, whole] = await page.evaluate(() => [visualViewport.width, document.documentElement.scrollWidth]);
        assert.ok(whole <= inner, `${state}: ${whole} of ${inner} px`);
        await sheet.isAccessible(state);
        await context.close();
      }
    },
  })),
  {
    name: "an answer is announced once, and again only when it is another one",
    async run({ browser, url }) {
      const { context, page, sheet, part } = await opened(browser, url + COIL, "en", false);
      await sheet.showsTotal("US$50,138.56");
      await page.evaluate(() => {
        globalThis.said = [];
        const status = [...document.querySelectorAll("[role=status].ct-unseen")].at(-1);
        new MutationObserver(() => said.push(status.textContent)).observe(status, { childList: true, characterData: true, subtree: true });
      });
      await page.getByRole("status").filter({ hasText: "US$50,138.56" }).waitFor();
      await page.waitForTimeout(1_500);
      const before = await page.evaluate(() => said.length);
      assert.ok(before <= 1, "once");
      await part("worth").fill("41000");
      await part("worth").fill("40000");
      await page.waitForTimeout(1_500);
      assert.equal(await page.evaluate(() => said.length), before, "not while it is the same");
      await part("worth").fill("41000");
      await page.getByRole("status").filter({ hasText: "US$51," }).waitFor();
      assert.equal(await page.evaluate(() => said.length), before + 1);
      await context.close();
    },
  },
  {
    name: "on a desk the answer stays in sight beside a longer form, and its figure above a longer answer",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await sheet.open(url + COIL);
      await sheet.showsTotal("US$50,138.56");
      for (const down of [300, 900, 1_500]) {
        await page.evaluate((y) => scrollTo(0, y), down);
        const { top, bottom } = await page.locator(".ct-lead").evaluate((it) => it.getBoundingClientRect().toJSON());
        assert.ok(top >= 0 && bottom <= 900, `at ${down} px the figure stands at ${top}`);
      }
      // What the keyboard reaches does not hide behind the figure.
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await page.locator(".ct-answer a:visible").first().focus();
      const hidden = await page.evaluate(() => {
        const { left, top, width, height } = document.activeElement.getBoundingClientRect();
        return !document.activeElement.contains(document.elementFromPoint(left + width / 2, top + height / 2));
      });
      assert.equal(hidden, false, "what has the focus is in sight");
    },
  },
  {
    name: "on a screen 320 px wide the receipt stays within its paper, in both languages",
    async run({ browser, url }) {
      for (const lang of ["en", "fr"]) {
        for (const [state, link] of STATES.filter(([, link]) => link !== "")) {
          const { context, page } = await opened(browser, url + link, lang, true);
          await page.setViewportSize({ width: 320, height: 640 });
          await page.waitForTimeout(300);
          const beyond = await page.evaluate(() => {
            const answer = document.getElementById("answer").getBoundingClientRect();
            const edge = answer.right - 15;
            return [...document.querySelectorAll("#answer :is(table, p, h3, h4, li, .ct-figure, .ct-sides)")]
              .filter((it) => it.checkVisibility() && it.closest(".ct-unseen") === null && it.getBoundingClientRect().right > edge + 1)
              .map((it) => `${it.tagName}.${it.className} ends at ${it.getBoundingClientRect().right} of ${edge}`);
          });
          assert.deepEqual(beyond, [], `${state} in ${lang}`);
          assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 320), `${state} in ${lang}`);
          await context.close();
        }
      }
    },
  },
  {
    name: "a name of 300 letters without a space widens no page",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await page.setViewportSize({ width: 320, height: 640 });
      await sheet.open(`${url}#into=US&on=2025-03-27&code=7208.36.00&value=100&origin=CA&cusma=no&line=${"W".repeat(300)}`);
      await sheet.answer().waitFor();
      const [inner, whole] = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
      assert.ok(whole <= inner, `${whole} of ${inner}`);
    },
  },
  {
    name: "passing by an empty field with Tab is no mistake until the person asks",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await sheet.open(url);
      await page.locator("#l1-code").focus();
      await page.keyboard.press("Tab");
      await page.waitForTimeout(300);
      assert.equal(await page.locator(".ct-error").count(), 0);
      await sheet.checks();
      await page.locator(".ct-error:visible").first().waitFor();
    },
  },
];
