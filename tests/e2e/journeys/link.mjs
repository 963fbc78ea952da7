import assert from "node:assert/strict";
import { STEEL, Sheet } from "../pages/sheet.mjs";

async function linked({ page, url }) {
  const sheet = new Sheet(page);
  await sheet.open(url);
  await sheet.enters(STEEL);
  await sheet.showsTotal("US$87,654.74");
  return { sheet, link: await sheet.link() };
}

export default [
  {
    name: "a link never takes the visitor's own sheet away",
    async run({ page, browser, url }) {
      const { link } = await linked({ page, url });
      const visitor = await (await browser.newContext()).newPage();
      const own = new Sheet(visitor);
      await own.open(url);
      await own.begins("A truck of oranges");
      await own.link();
      await visitor.goto("about:blank");
      await own.open(link);
      await own.showsTotal("US$87,654.74");
      await own.link();
      await visitor.getByRole("button", { name: "Back to mine" }).click();
      await visitor.waitForFunction(() => document.getElementById("l1-code").value === "0805.10.00");
      await visitor.context().close();
    },
  },
  {
    name: "a sheet is kept in the browser until it is cleared",
    async run({ page, url }) {
      const { sheet } = await linked({ page, url });
      await page.goto("about:blank");
      await sheet.open(url);
      await sheet.showsTotal("US$87,654.74");
      await page.getByRole("button", { name: "Clear everything" }).click();
      await page.getByRole("heading", { name: "Start from an example" }).waitFor();
      await page.waitForFunction(() => location.hash === "");
      await page.reload();
      await page.getByRole("heading", { name: "Start from an example" }).waitFor();
    },
  },
  {
    name: "a damaged link is said to be damaged, and can be pasted again",
    async run({ page, browser, url }) {
      const { link } = await linked({ page, url });
      const context = await browser.newContext();
      const visitor = await context.newPage();
      const sheet = new Sheet(visitor);
      await sheet.open(link.slice(0, -5));
      await visitor.getByText("This link arrived incomplete").waitFor();
      await sheet.isAccessible("a link is damaged");
      await visitor.getByLabel("Paste the whole link here").fill(link);
      await visitor.keyboard.press("Tab");
      await sheet.showsTotal("US$87,654.74");
      await context.close();
    },
  },
  {
    name: "after a damaged link one's own sheet is still there, whatever is typed meanwhile",
    async run({ page, browser, url }) {
      const { link } = await linked({ page, url });
      const visitor = await (await browser.newContext()).newPage();
      const own = new Sheet(visitor);
      await own.open(url);
      await own.begins("A truck of oranges");
      await own.link();
      for (const damaged of [link.slice(0, -4), `${url}#2AAAA`]) {
        await visitor.goto("about:blank");
        await own.open(damaged);
        await visitor.getByText("Your own sheet is still kept").waitFor();
        await own.sends("US");
        await visitor.waitForTimeout(700);
        await visitor.getByRole("button", { name: "Back to mine" }).click();
        await visitor.waitForFunction(() => document.getElementById("l1-code").value === "0805.10.00");
      }
      await visitor.context().close();
    },
  },
  {
    name: "a kept sheet that cannot be read is said, put aside and never overwritten",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await sheet.open(url);
      await page.evaluate(() => localStorage.setItem("countertariff.sheet", "2AAAA"));
      await page.goto("about:blank");
      await sheet.open(url);
      await page.getByText("cannot be read by this version").waitFor();
      await sheet.isAccessible("a kept sheet cannot be read");
      await sheet.begins("A truck of oranges");
      await sheet.link();
      assert.equal(await page.evaluate(() => localStorage.getItem("countertariff.sheet.unreadable")), "2AAAA");
    },
  },
  {
    name: "what was typed last is kept though the tab closes at once, and another tab is told",
    async run({ page, context, url }) {
      const sheet = new Sheet(page);
      await sheet.open(url);
      await sheet.begins("A truck of oranges");
      await sheet.link();
      const other = await context.newPage();
      const second = new Sheet(other);
      await second.open(url);
      await second.enters({ value: "31,000" });
      await other.close({ runBeforeUnload: false });
      await page.getByText("changed in another tab").waitFor();
      await page.getByRole("button", { name: "Show that one" }).click();
      assert.equal(await sheet.field("value").inputValue(), "31,000");
    },
  },
  {
    name: "to the law and back right after typing: the sheet is the one that was typed",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await sheet.open(`${url}?into=US&on=2025-03-27&code=7208.36.00&value=1000&origin=CA&cusma=no`);
      await sheet.enters({ value: "2000" });
      await page.getByRole("link", { name: "The law" }).click();
      await page.getByRole("link", { name: "Français" }).click();
      await page.getByRole("heading", { level: 1, name: /^Les textes de loi/ }).waitFor();
      await page.goBack();
      await page.goBack();
      await page.waitForFunction(() => document.getElementById("l1-value")?.value === "2000");
      assert.equal(await page.getByRole("button", { name: "Back to mine" }).count(), 0);
      assert.equal(await page.locator(".ct-error").count(), 0);
    },
  },
  {
    name: "hostile and strange links open nothing and break nothing",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      for (const text of ["<script>document.title='x'</script>", "1", "1%00%ff", "9zzzz", `1${"A".repeat(300_000)}`, "1AAAAAAAAAAA", "?into=XX&code=<img src=x onerror=alert(1)>&value=1e9"]) {
        await page.goto("about:blank");
        await sheet.open(`${url}#${text}`);
        await page.getByLabel("Date of entry").waitFor();
        assert.match(await page.title(), /^Countertariff/);
        assert.equal(await page.locator("main script, main img").count(), 0);
      }
      await page.goto("about:blank");
      await sheet.open(`${url}#9zzzz`);
      await page.getByText("made by a newer version").waitFor();
    },
  },
  {
    name: "a link in the readable form opens, and another in the same window takes its place",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await sheet.open(`${url}?into=US&entry_date=2025-03-27&code=7208.36.00&value=100000&currency=USD&origin=CA&cusma=no`);
      await sheet.showsTotal("US$25,000.00");
      const { link } = await linked({ page: await page.context().newPage(), url });
      await page.evaluate((hash) => { location.hash = hash; }, new URL(link).hash);
      await sheet.showsTotal("US$87,654.74");
    },
  },
];
