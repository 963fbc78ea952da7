// A sheet saved as JSON comes back: dropped on the page, or pasted anywhere.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { Sheet } from "../pages/sheet.mjs";

const STEEL = "into=US&on=2025-03-27&code=7208.36.00&origin=CA&cusma=no&value=40000&title=Coils&line=Coil 1";

const holds = (page, id, text) =>
  page.waitForFunction(([id, text]) => document.getElementById(id)?.value === text, [id, text]);

async function saved({ browser, url }) {
  const page = await (await browser.newContext()).newPage();
  const sheet = new Sheet(page);
  await sheet.open(`${url}#${STEEL}`);
  await sheet.shares();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save as JSON" }).click()]);
  const text = readFileSync(await download.path(), "utf8");
  await page.context().close();
  return text;
}

// Drops a file on the page, as a pointer does; whether the page kept the browser from leaving for it.
function drops(page, text, name = "sheet.json") {
  return page.evaluate(([text, name]) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], name));
    const happens = (kind) => !document.querySelector("main").dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
    return [happens("dragover"), happens("drop")];
  }, [text, name]);
}

const WRONG = {
  en: [["{", "This is not JSON"], ["{\"a\":1}", "There is no sheet in this JSON"], ["{\"format\":\"countertariff.sheet/2\"}", "newer version"]],
  fr: [["{", "Ce n’est pas du JSON"], ["{\"a\":1}", "ne contient aucune feuille"], ["{\"format\":\"countertariff.sheet/2\"}", "version plus récente"]],
};

export default [
  ...["dropped", "pasted"].map((how) => ({
    name: `a saved sheet that is ${how} opens as a link does: one's own waits, and Back returns to it`,
    async run({ page, browser, url }) {
      const text = await saved({ browser, url });
      const sheet = new Sheet(page);
      await sheet.open(url);
      await sheet.begins("A truck of oranges");
      await sheet.enters({ value: "31,000" });
      await sheet.link();
      if (how === "dropped") {
        assert.deepEqual(await drops(page, text), [true, true], "the browser stays on the page");
      } else {
        await page.locator("#l1-code").focus();
        await sheet.pastes(text);
      }
      await sheet.showsTotal("US$50,138.56");
      await page.getByText("This sheet came with a link").waitFor();
      await page.waitForFunction(() => document.activeElement?.id === "answer");
      assert.match(await page.title(), /Coils/);
      await page.goBack();
      await holds(page, "l1-value", "31,000");
      await page.goForward();
      await sheet.showsTotal("US$50,138.56");
      // Saved again it is the same sheet.
      await sheet.shares();
      const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save as JSON" }).click()]);
      assert.deepEqual(JSON.parse(readFileSync(await download.path(), "utf8")).sheet, JSON.parse(text).sheet);
    },
  })),
  ...["en", "fr"].map((lang) => ({
    name: `what is no sheet is said to be none, and the sheet stays (${lang})`,
    async run({ page, url }) {
      const sheet = new Sheet(page, lang);
      await sheet.open(`${url}#${STEEL}&lang=${lang}`);
      for (const [text, said] of WRONG[lang]) {
        await drops(page, text);
        const notice = page.getByRole("status").getByText(said);
        await notice.waitFor();
        await page.getByRole("button", { name: lang === "en" ? "Close" : "Fermer", exact: true }).last().click();
        await notice.waitFor({ state: "detached" });
      }
      await drops(page, "{");
      await page.getByText(WRONG[lang][0][1]).waitFor();
      await sheet.isAccessible("a file is no sheet");
      assert.equal(await page.locator("#l1-value").inputValue(), "40000");
    },
  })),
  {
    name: "ten million letters of JSON freeze nothing, and rows that are dropped become lines",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await sheet.open(`${url}#${STEEL}`);
      const longest = page.evaluate(() => new Promise((resolve) => {
        let most = 0;
        let last = performance.now();
        const turn = () => {
          most = Math.max(most, performance.now() - last);
          last = performance.now();
          if (document.body.innerText.includes("larger than any sheet") || document.body.innerText.includes("is not JSON")) resolve(most);
          else setTimeout(turn, 20);
        };
        turn();
      }));
      await drops(page, `{"format":"countertariff.sheet/1","sheet":{"lines":[{"line":"${"x".repeat(10_000_000)}"}]}}`);
      await page.getByText("larger than any sheet saved here").waitFor({ timeout: 20_000 });
      assert.ok(await longest < 2_000, "the page answers meanwhile");
      assert.equal(await page.locator("#l1-value").inputValue(), "40000");
      await drops(page, "7208.36.00\t100\tCA\n9403.60.80\t250\tCA\n", "rows.tsv");
      await page.getByText("2 lines were added from 2 pasted rows.").waitFor();
      await sheet.lineRow(3).waitFor();
    },
  },
];
