// The colours as a browser computes them: they are told from paper, mistakes from the colour of Canada, and the focus
// from everything.

import assert from "node:assert/strict";
import { Sheet } from "../pages/sheet.mjs";

const LINK = "#into=CA&on=2025-03-27&code=7210.49.00&origin=US&value=40000";

// Each colour, and what it stands on, with the contrast that it needs.
const PAIRS = [
  ["wrong", "paper", 4.5], ["wrong", "wrong-well", 4.5], ["wrong", "desk", 4.5], ["ca", "paper", 4.5], ["us", "paper", 4.5],
  ["ink", "paper", 7], ["soft", "paper", 4.5], ["soft", "desk", 4.5], ["focus", "paper", 3], ["focus", "desk", 3], ["focus", "note-well", 3],
  ["rule", "paper", 3], ["duty", "paper", 3], ["s0", "paper", 3], ["s4", "paper", 3], ["remedy", "paper", 3], ["tax", "paper", 3],
  ["excise", "paper", 3], ["act", "paper", 4.5], ["on-accent", "act", 4.5], ["on-accent", "accent", 4.5],
];

async function colours(page) {
  const names = [...new Set(PAIRS.flatMap(([one, other]) => [one, other]))];
  return page.evaluate((names) => {
    const spot = document.createElement("i");
    document.querySelector(".ct-page").append(spot);
    const found = {};
    for (const name of names) {
      spot.style.setProperty("color", `var(--ct-${name})`);
      found[name] = getComputedStyle(spot).color.match(/\d+(\.\d+)?/g).slice(0, 3).map(Number);
    }
    spot.remove();
    return found;
  }, names);
}

const light = (channel) => (channel / 255 <= 0.04045 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4);
const luminance = ([red, green, blue]) => 0.2126 * light(red) + 0.7152 * light(green) + 0.0722 * light(blue);
function contrast(one, other) {
  const [less, more] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (more + 0.05) / (less + 0.05);
}

export default ["light", "dark"].map((colorScheme) => ({
  name: `${colorScheme}: told from paper, and what is pressed from what is wrong`,
  async run({ browser, url }) {
    const context = await browser.newContext({ locale: "en-CA", colorScheme });
    const page = await context.newPage();
    const sheet = new Sheet(page);
    await sheet.open(url + LINK);
    const of = await colours(page);
    const faint = PAIRS.map(([one, other, least]) => [one, other, contrast(of[one], of[other]), least])
      .filter(([, , is, least]) => is < least).map(([one, other, is, least]) => `${one} on ${other}: ${is.toFixed(2)} of ${least}`);
    assert.deepEqual(faint, []);
    assert.notDeepEqual(of.act, of.ca, "what is pressed is not maple red");
    assert.notDeepEqual(of.wrong, of.ca);
    for (const other of ["us", "ca", "wrong", "act", "accent"]) assert.notDeepEqual(of.focus, of[other], "the focus has a colour of its own");
    const link = page.locator("#answer a").first();
    await link.focus();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Tab");
    const ring = await page.evaluate(() => {
      const style = getComputedStyle(document.activeElement);
      return [style.outlineStyle, style.outlineWidth];
    });
    assert.deepEqual(ring, ["solid", "3px"]);
    await context.close();
  },
}));
