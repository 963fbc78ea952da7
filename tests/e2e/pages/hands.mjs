// A person at the page, by mouse, by touch or by keyboard alone, and how many acts they took: a press, a touch, a key
// that goes somewhere, or a text typed into one field. Tab is the way there and is counted by itself.
//
// How long a person would take is judged by the keystroke-level model of Card, Moran and Newell: a moment to think and a
// way to point and press for each act, and a moment for each key.

import assert from "node:assert/strict";
import { Sheet } from "./sheet.mjs";

// A day on which nothing here changes.
export const TODAY = new Date("2026-10-01T12:00:00-04:00");

const SECONDS = { think: 1.35, point: 1.1, press: 0.2, key: 0.28 };

const SIZES = { mouse: { width: 1280, height: 900 }, keyboard: { width: 1280, height: 900 }, touch: { width: 360, height: 740 } };

export class Person {
  // A person with an empty profile, at the page.
  static async at(browser, url, { lang = "en", hand = "mouse" } = {}) {
    const touch = hand === "touch";
    const context = await browser.newContext({
      locale: `${lang}-CA`, timezoneId: "America/Toronto", viewport: SIZES[hand], hasTouch: touch, isMobile: touch, reducedMotion: "reduce",
    });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await page.clock.setFixedTime(TODAY);
    const person = new Person(page, lang, hand);
    page.on("pageerror", (error) => person.errors.push(error.message));
    await person.sheet.open(url);
    person.began = performance.now();
    return person;
  }

  constructor(page, lang = "en", hand = "mouse") {
    Object.assign(this, { page, lang, hand, sheet: new Sheet(page, lang), acts: 0, tabs: 0, keys: 0, errors: [], began: performance.now() });
  }

  // An act that is no press of something seen, such as a paste.
  async act(done) {
    this.acts += 1;
    return done;
  }

  async press(at) {
    if (this.hand === "mouse") await at.click();
    if (this.hand === "touch") await at.tap();
    if (this.hand === "keyboard") {
      await this.reach(at);
      await this.page.keyboard.press("Enter");
    }
    this.acts += 1;
  }

  async type(at, text) {
    if (this.hand === "mouse") await at.click();
    if (this.hand === "touch") await at.tap();
    if (this.hand === "keyboard") await this.reach(at);
    await at.pressSequentially(text, { delay: 10 });
    this.keys += text.length;
    this.acts += 1;
  }

  // One of a group: with keys, the first of it is reached, and arrows lead to the others.
  async choose(at) {
    if (this.hand === "mouse") await at.click();
    if (this.hand === "touch") await at.tap();
    if (this.hand === "keyboard") {
      await this.reach(at);
      if (await at.evaluate((it) => it === document.activeElement)) await this.page.keyboard.press("Space");
      for (let press = 0; press < 8 && !(await at.isChecked()); press += 1) await this.page.keyboard.press("ArrowDown");
    }
    assert.ok(await at.isChecked(), "it is chosen");
    this.acts += 1;
  }

  // One of a list that the browser itself draws.
  async select(at, label) {
    if (this.hand === "keyboard") {
      await this.reach(at);
      await this.page.keyboard.type(label, { delay: 10 });
      assert.equal(await at.evaluate((it) => it.selectedOptions[0].textContent), label);
    } else {
      await at.selectOption({ label });
    }
    this.acts += 1;
  }

  // One of the goods that were found.
  async take(option) {
    if (this.hand === "mouse") await option.click();
    if (this.hand === "touch") await option.tap();
    if (this.hand === "keyboard") {
      const id = await option.getAttribute("id");
      for (let press = 0; press < 25; press += 1) {
        await this.page.keyboard.press("ArrowDown");
        if (await this.page.evaluate(() => document.activeElement.getAttribute("aria-activedescendant")) === id) break;
      }
      await this.page.keyboard.press("Enter");
    }
    this.acts += 1;
  }

  // Presses Tab until it has the focus, or another of its group.
  async reach(at) {
    await at.waitFor();
    for (let press = 0; press < 120; press += 1) {
      const there = await at.evaluate((it) => {
        const now = document.activeElement;
        return now === it || (it.type === "radio" && now?.type === "radio" && now.name === it.name);
      });
      if (there) return;
      await this.page.keyboard.press("Tab");
      this.tabs += 1;
    }
    throw new Error(`Tab did not lead to ${at}`);
  }

  // The seconds that a person would take.
  takes() {
    const { think, point, press, key } = SECONDS;
    const toEach = this.hand === "keyboard" ? key : point + press;
    return this.acts * (think + toEach) + (this.keys + this.tabs) * key;
  }

  // Says how many acts it took, and sees to it that nothing went wrong on the way.
  done(who) {
    const tabs = this.tabs > 0 ? ` and ${this.tabs} Tabs` : "";
    console.log(`       ${who}: ${this.acts} acts${tabs}, a person takes some ${Math.round(this.takes())} s; here ${((performance.now() - this.began) / 1_000).toFixed(1)} s`);
    assert.deepEqual(this.errors, []);
  }

  async leaves() {
    await this.page.context().close();
  }
}
