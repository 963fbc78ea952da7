import assert from "node:assert/strict";
import { STEEL, Sheet } from "../pages/sheet.mjs";

export default [
  {
    name: "hot-rolled steel of 27 March 2025 bears the emergency duty, and the duty on steel gives way to it",
    async run({ page, context, url }) {
      const sheet = new Sheet(page);
      await sheet.open(url);
      await sheet.enters(STEEL);
      await sheet.showsTotal("US$87,654.74");
      await sheet.showsTotal("US$17,482.50");
      const charged = sheet.row(/Emergency duty on goods of Canada/);
      assert.match(await charged.innerText(), /25%[\s\S]*17,482\.50/);
      const working = await sheet.showsWorking(/Emergency duty on goods of Canada/);
      await working.getByText("25% × 69,930.00 = 17,482.50").waitFor();
      assert.match(await sheet.part("aside").innerText(), /Steel \(s\. 232\)[\s\S]*gives way to IEEPA, Canada/);

      // The name of the goods and their way through time come a moment after the page.
      const name = "Hot-rolled steel coil, over 10 mm";
      await sheet.answer().getByText(name).last().waitFor();
      await sheet.answer().getByRole("heading", { name: "Through time" }).waitFor();
      const shown = await sheet.answer().innerText();
      const link = await sheet.link();
      const other = await context.newPage();
      const opened = new Sheet(other);
      await opened.open(link);
      await opened.showsTotal("US$87,654.74");
      assert.equal(await opened.field("code").inputValue(), "7208.36.00");
      await opened.showsWorking(/Emergency duty on goods of Canada/);
      await opened.answer().getByText(name).last().waitFor();
      await opened.answer().getByRole("heading", { name: "Through time" }).waitFor();
      const told = await opened.answer().locator(".ct-told").innerText();
      assert.match(told, /it showed US\$87,654\.74, .* It is the same now\./);
      const again = (await opened.answer().innerText()).replace(told, "").trim();
      assert.equal(again, shown.trim(), "the link shows the same answer");

      await sheet.sends("CA");
      await page.getByText("Value for duty").first().waitFor();
      assert.equal(await sheet.field("code").inputValue(), "7208.36.00", "turning round keeps the goods");
      await sheet.enters({ origin: "United States", claim: "Yes" });
      await sheet.row(/United States surtax, steel/).waitFor();
    },
  },
  {
    name: "a line through time: keys and a pointer move its day from change to change",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await sheet.open(url);
      await sheet.enters(STEEL);
      await page.getByRole("heading", { name: "Through time" }).waitFor();
      const rule = page.getByRole("slider", { name: /Date of entry/ });
      assert.match(await rule.getAttribute("aria-valuetext"), /27\s+March\s+2025, 25%/);
      await rule.focus();
      await page.keyboard.press("ArrowRight");
      await page.waitForFunction(() => /June\s+2025, 50%/.test(document.querySelector("[role=slider]").getAttribute("aria-valuetext")));
      assert.equal(await page.getByLabel("Date of entry", { exact: true }).inputValue(), "2025-06-04");
      await sheet.row(/steel/i).first().waitFor();
      assert.equal(await page.evaluate(() => document.activeElement.getAttribute("role")), "slider", "the focus stays");
      await page.keyboard.press("Home");
      await page.waitForFunction(() => document.querySelector("[role=slider]").getAttribute("aria-valuenow") === "0");
      const box = await rule.boundingBox();
      await page.mouse.move(box.x + box.width / 4, box.y + 40);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width / 2, box.y + 40, { steps: 4 });
      await page.mouse.up();
      const at = async (mark) => Number(await rule.getAttribute(mark));
      const half = await at("aria-valuenow") / await at("aria-valuemax");
      assert.ok(half > 0.48 && half < 0.52, `the day beneath the pointer: ${half}`);
      await page.getByText(/The same as a table/).click();
      await page.getByRole("row", { name: /4 March 2025.*25%.*IEEPA, Canada begins/ }).waitFor();
    },
  },
  {
    name: "an answer that is not given stands as a range, with both outcomes side by side",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await sheet.open(url);
      await sheet.enters({ into: "US", day: "2025-03-27", code: "3104.20.00", value: "100000", origin: "Canada" });
      const answer = sheet.answer();
      await answer.getByText("Tariff, between").waitFor();
      for (const side of ["Answer “yes”", "Answer “no”"]) await answer.getByRole("button", { name: side }).waitFor();
      await answer.getByRole("button", { name: "Answer “no”" }).click();
      await sheet.showsTotal("US$110,346.40");
      assert.equal(await sheet.line(1).getByRole("group", { name: /claim/ }).getByLabel("No", { exact: true }).isChecked(), true);
    },
  },
  {
    name: "the questions are those that the code asks on that day, and the one being answered keeps the focus",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await sheet.open(url);
      await sheet.begins("A car on the first day");
      const question = sheet.line(1).getByRole("group", { name: "A car or light truck?" });
      await question.getByLabel("Yes", { exact: true }).focus();
      await page.keyboard.press("Space");
      assert.equal(await question.getByLabel("Yes", { exact: true }).isChecked(), true);
      const focused = await page.evaluate(() => document.activeElement?.closest("fieldset")?.querySelector("legend")?.textContent);
      assert.equal(focused, "A car or light truck?");
      await page.getByLabel("Date of entry").fill("2025-03-27");
      await question.waitFor({ state: "detached" });
    },
  },
  {
    name: "a vehicle entitled to the agreement pays on what is left after its content",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await sheet.open(url);
      await sheet.begins("A car the other way");
      const working = await sheet.showsWorking(/United States surtax, motor vehicles/);
      await working.getByText("25% × (40,000.00 − 6,000.00) = 8,500.00").waitFor();
    },
  },
  {
    name: "lines are added, duplicated, moved and removed, and the totals are of the sheet",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await sheet.open(url);
      await sheet.enters(STEEL);
      await sheet.line(1).getByRole("button", { name: "Duplicate line 1" }).click();
      await sheet.line(2).waitFor();
      await sheet.enters({ value: "50000" }, 2);
      const together = sheet.answer().getByRole("table", { name: "All lines together" });
      await together.getByText("26,223.75").waitFor();
      await sheet.line(2).getByRole("button", { name: "Move up line 2" }).click();
      await page.waitForFunction(() => document.getElementById("l1-value")?.value === "50000");
      assert.equal(await page.evaluate(() => document.activeElement.id), "l1", "the focus goes with the line");
      await sheet.opens(2);
      await sheet.line(2).getByRole("button", { name: "Remove line 2" }).click();
      await sheet.lines().waitFor({ state: "hidden" });
      await sheet.showsTotal("US$8,741.25");
      await page.getByRole("button", { name: "Add a line" }).click();
      await sheet.line(2).waitFor();
      await sheet.showsTotal("US$8,741.25");
      await sheet.line(2).getByLabel("Tariff code").fill("9999");
      await sheet.answer().getByText("Line 2 · 9999", { exact: false }).first().waitFor();
    },
  },
  {
    name: "what is removed or cleared can be undone, by button and by keys",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await sheet.open(url);
      await sheet.enters(STEEL);
      await sheet.line(1).getByRole("button", { name: "Duplicate line 1" }).click();
      await sheet.line(2).getByRole("button", { name: "Remove line 2" }).click();
      await page.getByText("Line 2 was removed.").waitFor();
      await page.locator(".ct-notice--done").getByRole("button", { name: "Undo" }).click();
      await sheet.lineRow(2).waitFor();
      await page.getByRole("button", { name: "Clear everything" }).click();
      await page.getByRole("heading", { name: "Start from an example" }).waitFor();
      await page.getByRole("radio", { name: "Into Canada" }).focus();
      await page.keyboard.press("Control+Z");
      await sheet.lineRow(2).waitFor();
      await page.keyboard.press("Control+Shift+Z");
      await sheet.lines().waitFor({ state: "hidden" });
    },
  },
  {
    name: "goods turned round keep their currency, and say what they need",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await sheet.open(url);
      await sheet.enters({ into: "CA", day: "2025-03-27", code: "2208.30.00", value: "12500" });
      await sheet.sends("US");
      assert.equal(await sheet.line(1).getByLabel("Currency").inputValue(), "CAD");
      await sheet.field("fx").waitFor();
      await sheet.answer().getByText(/exchange rate/i).first().waitFor();
    },
  },
  {
    name: "where both answers come to the same duty there is one figure, and never a range from it to itself",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await sheet.open(url);
      const { claim, ...unsaid } = STEEL;
      await sheet.enters(unsaid);
      await sheet.answer().getByText("Tariff so far").waitFor();
      assert.doesNotMatch(await sheet.answer().innerText(), /between/i);
    },
  },
  {
    name: "a question answered from the estimate keeps the focus in it",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await sheet.open(url);
      const { claim, ...unsaid } = STEEL;
      await sheet.enters(unsaid);
      await sheet.answer().getByRole("button", { name: "Answer “no”" }).click();
      await page.waitForFunction(() => document.activeElement?.id === "b1");
    },
  },
  {
    name: "each answer is announced, whatever its state, and the foot of a phone says it too",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      const said = (text) => page.getByRole("status").filter({ hasText: text }).waitFor();
      const wine = "into=US&code=2204.21.80&value=10000&origin=CA&cusma=no&quantity=100&unit=l";
      await sheet.open(`${url}?${wine}&on=2026-09-29`);
      await said(/may not be imported|prohibited/i);
      assert.match(await page.locator(".ct-foot").textContent(), /may not be imported|prohibited/i);
      await page.goto("about:blank");
      await sheet.open(`${url}?into=US&on=2024-12-31&code=7208.36.00&value=100&origin=CA&cusma=no`);
      await said(/not covered/i);
      await page.goto("about:blank");
      await sheet.open(`${url}?into=US&on=2025-03-27&code=7208.36.00&origin=CA&cusma=no`);
      await said(/25/);
      await page.goto("about:blank");
      await sheet.open(`${url}?into=US&on=2025-03-27&code=7208.36.00&value=12x&origin=CA&cusma=no`);
      assert.notEqual(await page.locator(".ct-foot").textContent(), "");
    },
  },
  {
    name: "a long label without spaces does not widen the page",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await page.setViewportSize({ width: 360, height: 740 });
      await sheet.open(`${url}?into=US&on=2025-03-27&code=7208.36.00&value=100&origin=CA&cusma=no&line=${"W".repeat(300)}&code=7208.36.00&value=5`);
      await sheet.answer().waitFor();
      const [inner, whole] = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
      assert.ok(whole <= inner, `${whole} of ${inner}`);
    },
  },
];
