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
      await charged.getByText("Show the working").click();
      await charged.getByText("25% × 69,930.00 = 17,482.50").waitFor();
      assert.match(await sheet.part("aside").innerText(), /Steel \(s\. 232\)[\s\S]*gives way to IEEPA, Canada/);

      const shown = await sheet.answer().innerText();
      const link = await sheet.link();
      const other = await context.newPage();
      const opened = new Sheet(other);
      await opened.open(link);
      await opened.showsTotal("US$87,654.74");
      assert.equal(await opened.field("code").inputValue(), "7208.36.00");
      await opened.row(/Emergency duty on goods of Canada/).getByText("Show the working").click();
      assert.equal(await opened.answer().innerText(), shown, "the link shows the same answer");

      await sheet.sends("CA");
      await page.getByText("Value for duty").first().waitFor();
      assert.equal(await sheet.field("code").inputValue(), "7208.36.00", "turning round keeps the goods");
      await sheet.enters({ origin: "United States", claim: "Yes" });
      await sheet.row(/United States surtax, steel/).waitFor();
    },
  },
  {
    name: "an answer that is not given stands as a range, with both outcomes side by side",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await sheet.open(url);
      const { claim, ...unsaid } = STEEL;
      await sheet.enters(unsaid);
      const answer = sheet.answer();
      await answer.getByText("Tariff, between").waitFor();
      for (const side of ["Answer “yes”", "Answer “no”"]) await answer.getByRole("button", { name: side }).waitFor();
      await answer.getByRole("button", { name: "Answer “no”" }).click();
      await sheet.showsTotal("US$87,654.74");
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
      const row = sheet.row(/United States surtax, motor vehicles/);
      await row.getByText("Show the working").click();
      await row.getByText("25% × (40,000.00 − 6,000.00) = 8,500.00").waitFor();
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
      await page.waitForFunction(() => document.getElementById("l1-value").value === "50000");
      assert.equal(await page.evaluate(() => document.activeElement.id), "l1", "the focus goes with the line");
      await sheet.line(2).getByRole("button", { name: "Remove line 2" }).click();
      await sheet.line(2).waitFor({ state: "detached" });
      await sheet.showsTotal("US$8,741.25");
      await page.getByRole("button", { name: "Add a line" }).click();
      await sheet.line(2).waitFor();
      await sheet.answer().getByText("One line could not be read").waitFor();
    },
  },
];
