// The sheet as a person meets it. Everything is found by its role and its name; nothing here knows how the
// page is built.

import AxeBuilder from "@axe-core/playwright";
import assert from "node:assert/strict";

// What the page calls things, in its two languages.
export const WORDS = {
  en: {
    language: "Français",
    into: { US: "Into the United States", CA: "Into Canada" },
    day: "Date of entry",
    code: "Goods or tariff code",
    value: /^(Customs value|Value for duty|Value of the goods)$/,
    currency: "Currency",
    fx: "Exchange rate",
    origin: "Country of origin",
    claim: /Entered under a (USMCA|CUSMA) claim/,
    quantity: "Quantity",
    unit: "Unit",
    yes: "Yes",
    no: "No",
    check: "Show what is missing",
    estimate: "Go to the estimate",
    details: "All details",
    clear: "Clear everything",
    add: "Add a line",
    answer: "Estimate",
    aside: "Looked at and not charged",
    changes: "Would change this",
    problems: "Before this can be calculated",
    undo: "Undo",
    working: "Show the working",
    copy: "Copy the link",
    copyForMail: "Copy a link for e-mail",
    copied: "Copied",
    share: "Share",
    title: "Title",
    note: "Note",
    copyText: "Copy as text",
    byHand: /copy it from here/,
    skip: "Skip to the estimate",
    line: "Line",
    lines: "Lines",
    which: "Which of these is it?",
  },
  fr: {
    language: "English",
    into: { US: "Vers les États-Unis", CA: "Vers le Canada" },
    day: "Date d’entrée",
    code: "Marchandises ou code tarifaire",
    value: "Valeur en douane",
    currency: "Monnaie",
    check: "Montrer ce qui manque",
    estimate: "Aller à l’estimation",
    details: "Tous les détails",
    answer: "Estimation",
    aside: "Examiné et non exigé",
    changes: "Ce qui changerait la réponse",
    copy: "Copier le lien",
    copied: "Copié",
    share: "Partager",
    title: "Titre",
    note: "Note",
    line: "Ligne",
    lines: "Lignes",
    which: "De laquelle s’agit-il?",
  },
};

export class Sheet {
  constructor(page, lang = "en") {
    this.page = page;
    this.words = WORDS[lang];
  }

  async open(url) {
    await this.page.goto(url);
    await this.page.locator("#shell").waitFor({ state: "detached" });
    await this.page.getByRole("heading", { level: 1 }).waitFor();
  }

  // What a person does.

  // Where the form is folded into the sentence, it is opened first.
  async opensDetails() {
    const closed = this.page.getByRole("button", { name: this.words.details, exact: true });
    if (await closed.count() > 0 && await closed.isVisible()) await closed.click();
  }

  async sends(into) {
    await this.opensDetails();
    await this.page.getByRole("radio", { name: this.words.into[into] }).check();
  }

  async enters(fields, line = 1) {
    await this.opensDetails();
    const goods = this.line(line);
    if (await this.lines().isVisible() && !(await goods.isVisible())) await this.opens(line);
    for (const [field, text] of Object.entries(fields)) {
      switch (field) {
        case "into": await this.sends(text); break;
        case "day": await this.page.getByLabel(this.words.day).fill(text); break;
        case "currency": await goods.getByLabel(this.words.currency).selectOption({ label: text }); break;
        case "origin": await goods.getByRole("group", { name: this.words.origin }).getByLabel(text).check(); break;
        case "claim": await this.answers(this.words.claim, text, line); break;
        default: await goods.getByLabel(this.words[field], { exact: typeof this.words[field] === "string" }).fill(text);
      }
    }
  }

  // Puts a line in work from its row.
  async opens(line) {
    await this.lineRow(line).getByRole("button").click();
    await this.line(line).waitFor();
  }

  // Pastes as a person does, with the clipboard of the machine, wherever the focus is.
  async pastes(text) {
    await this.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await this.page.evaluate((text) => navigator.clipboard.writeText(text), text);
    await this.page.keyboard.press("ControlOrMeta+V");
  }

  async answers(question, answer, line = 1) {
    await this.line(line).getByRole("group", { name: question }).getByLabel(answer, { exact: true }).check();
  }

  async begins(example) {
    await this.page.getByRole("button", { name: example }).click();
    await this.answer().waitFor();
  }

  // Opens the ways to share.
  async shares() {
    await this.page.getByRole("button", { name: this.words.share, exact: true }).click();
    await this.sharing().waitFor();
  }

  sharing() {
    return this.page.getByRole("dialog");
  }

  async checks() {
    await this.page.getByRole("button", { name: this.words.check }).click();
  }

  async turnsToOtherLanguage() {
    await this.page.getByRole("button", { name: this.words.language }).click();
  }

  // The address follows what is typed after a pause: waits until it does.
  async link() {
    await this.page.waitForFunction(() => location.hash.length > 1);
    let before;
    do {
      before = this.page.url();
      await this.page.waitForTimeout(400);
    } while (this.page.url() !== before);
    return before;
  }

  // What a person sees.

  line(number) {
    return this.page.getByRole("region", { name: `${this.words.line} ${number}`, exact: true });
  }

  // The table of lines, and the row of one.
  lines() {
    return this.page.getByRole("table", { name: this.words.lines, exact: true });
  }

  lineRow(number) {
    return this.lines().getByRole("row").nth(number);
  }

  // The field for the goods of the first line, in words or by code.
  goods() {
    return this.line(1).getByRole("combobox", { name: this.words.code, exact: true });
  }

  options() {
    return this.page.getByRole("listbox").getByRole("option");
  }

  field(name) {
    return this.page.getByLabel(this.words[name] ?? name, { exact: true });
  }

  answer() {
    return this.page.getByRole("region", { name: this.words.answer, exact: true });
  }

  receipt() {
    return this.answer().getByRole("table");
  }

  row(name) {
    return this.receipt().getByRole("row", { name });
  }

  // Opens the working of a charge.
  async showsWorking(name) {
    const summary = this.answer().locator("summary").filter({ hasText: this.words.working }).filter({ hasText: name });
    await summary.click();
    return summary.locator("xpath=..");
  }

  part(name) {
    return this.answer().locator(".ct-reason").filter({ has: this.page.getByRole("heading", { name: this.words[name] ?? name }) }).last();
  }

  problems() {
    return this.page.getByRole("region", { name: this.words.problems });
  }

  async showsTotal(text) {
    await this.answer().getByText(text, { exact: true }).first().waitFor();
  }

  // No rule of WCAG that a machine can judge is broken.
  async isAccessible(state) {
    // On a small screen all of the page at once: its foot lies over whatever happens to be beneath it.
    const size = this.page.viewportSize();
    const small = size.width < 992;
    if (small) await this.page.setViewportSize({ width: size.width, height: 8_000 });
    const { violations } = await new AxeBuilder({ page: this.page })
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
      .analyze();
    if (small) await this.page.setViewportSize(size);
    const found = violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ target, failureSummary }) => `  ${target} ${failureSummary}`).join("\n")}`);
    assert.deepEqual(found, [], `axe finds nothing when ${state}`);
  }
}

export const STEEL = {
  into: "US", day: "2025-03-27", code: "7208.36.00", value: "100000", currency: "Canadian dollars", fx: "0.6993",
  origin: "Canada", claim: "No",
};
