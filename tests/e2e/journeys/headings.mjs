// Bare headings: what they owe is said at once, and the page never stands still.

import assert from "node:assert/strict";
import { Sheet } from "../pages/sheet.mjs";

const HEADINGS = ["7306", "9401", "8703", "8450", "8483", "8708", "8504", "8544", "2204", "4412"];

// Of a machine that is busy with other work only multiples say anything: how many times a line of eight digits a
// heading may take, and below how many milliseconds nobody notices.
const TIMES = 12;
const UNNOTICED = 250;
// Other work may hold the page up at any moment, and does not do so each time: what takes long is measured so often.
const TURNS = 4;

// Types a code into the first line, and goes on for a second and a half, in which the page finds out more; the longest
// that it could not answer meanwhile.
async function longest(page, code) {
  return page.evaluate(async (code) => {
    const field = document.getElementById("l1-code");
    let longest = 0;
    let last = performance.now();
    const end = last + 1_500;
    const channel = new MessageChannel();
    const turn = () => new Promise((then) => { channel.port1.onmessage = then; channel.port2.postMessage(0); });
    field.value = code;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    while (last < end) {
      await turn();
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    }
    return Math.round(longest);
  }, code);
}

export default [
  {
    name: "ten of them are chosen, and the page never stands still",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await sheet.open(`${url}#into=US&on=2026-10-01&code=7208.36.00&origin=CA`);
      await sheet.showsForm?.();
      await page.locator("#l1-code").waitFor({ state: "attached" });
      const line = await longest(page, "7208.37.00");
      const limit = Math.max(UNNOTICED, TIMES * line);
      const took = [];
      for (const heading of HEADINGS) {
        let least = Infinity;
        for (let turn = 0; turn < TURNS && least > limit; turn += 1) {
          // Another code between them: what is typed again changes nothing.
          if (turn > 0) await longest(page, "7208.37.00");
          least = Math.min(least, await longest(page, heading));
        }
        took.push([heading, least]);
        assert.match(await page.locator("#answer").innerText(), /%|\$/, `${heading} has an answer`);
      }
      console.log(`    longest task in ms: a line ${line}; ${took.map(([code, ms]) => `${code} ${ms} (× ${(ms / line).toFixed(1)})`).join(", ")}`);
      assert.deepEqual(took.filter(([, ms]) => ms > limit), [], `none takes longer than ${limit} ms`);
    },
  },
];
