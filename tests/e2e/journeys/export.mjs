import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { serve } from "../../../script/server.mjs";
import { Person } from "../pages/hands.mjs";
import { Sheet } from "../pages/sheet.mjs";

const STEEL = "code=7208.36.00&origin=CA&cusma=no&value=40000";
const ON = "into=US&on=2025-03-27";
const CHEESE = "into=CA&on=2025-03-27&code=0406.10.20&value=12000&origin=US&cusma=yes";

// Eight lines of different law, of which nothing is said but what, from where and how much.
const MIXED = {
  US: ["7208.36.00", "8703.23.01", "2204.21.50", "4407.12.00", "9401.69.60", "0406.10.84", "8708.29.51", "7610.10.00"],
  CA: ["7208.36.00", "0406.10.20", "2208.30.00", "8704.31.00", "9401.69.10", "2009.12.00", "3304.99.90", "6109.10.00"],
};
const mixed = (into, count) => `into=${into}&on=2026-10-01&${Array.from({ length: count }, (_, turn) => MIXED[into][turn % 8]).map((code) => `code=${code}&origin=${into === "US" ? "CA" : "US"}&value=2500`).join("&")}`;

const lines = (count) => `${ON}&${Array.from({ length: count }, (_, turn) => `${STEEL}&line=Coil ${turn + 1}`).join("&")}`;

// Prints what is on screen; how many pages that takes, and what the paper says.
async function printed(page, format) {
  const pdf = await page.pdf({ format, preferCSSPageSize: false });
  const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  return { pages, says: await page.locator(".ct-paper").evaluate((paper) => paper.textContent) };
}

async function opened({ page, url }, query) {
  const sheet = new Sheet(page, query.includes("lang=fr") ? "fr" : "en");
  await sheet.open(`${url}#${query}`);
  // Names of goods stand on paper where they have arrived.
  await page.waitForTimeout(1500);
  return sheet;
}

async function chosen(page, name, text) {
  if (!(await page.locator("#sharing[open]").count())) await page.locator("#share").click();
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByRole("button", { name }).click()]);
  await chooser.setFiles({ name: "sheet.json", mimeType: "application/json", buffer: Buffer.from(text) });
}

async function saved(page, name) {
  if (!(await page.locator("#sharing[open]").count())) await new Sheet(page).shares();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
  return readFileSync(await download.path(), "utf8");
}

// A page of somebody else, with the page in a frame of a certain width.
async function framed({ page, url }, width, address) {
  const host = await serve((request, response) => {
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
    response.end(`<!doctype html><html lang="en"><title>Host</title><script>
      window.heights = [];
      addEventListener("message", (event) => { window.heights.push(event.data); document.querySelector("iframe").height = event.data.height; });
    </script><iframe title="Tariff" width="${width}" height="100" src="${url}${address}" sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe></html>`);
  });
  await page.goto(host.url);
  const frame = page.frames()[1] ?? (await page.waitForEvent("frameattached"));
  await frame.locator(".ct-embed").waitFor();
  return { frame, close: host.close };
}

export default [
  {
    name: "one line prints on one page, with the facts, the charges, the texts of law, the link and its picture",
    async run({ page, url }) {
      await opened({ page, url }, `${ON}&${STEEL}`);
      for (const format of ["Letter", "A4"]) {
        const { pages, says } = await printed(page, format);
        assert.equal(pages, 1, format);
        assert.match(says, /Country of origin: Canada/);
        assert.match(says, /25% × 40,000\.00 = 10,000\.00/);
        assert.match(says, /\[2\] EO 14193.*www\.federalregister\.gov/);
        assert.match(says, /Landed cost50,138\.56/);
        assert.match(says, /The law as read to .* Printed on /);
        assert.ok(says.includes(`${url}#1`), "the link is printed");
        assert.doesNotMatch(says, /DRAFT/);
        assert.equal(await page.locator(".ct-paper .ct-qr path").count(), 1);
      }
    },
  },
  {
    name: "eight lines of one kind print on one page of Letter and of A4, twelve on two",
    async run({ page, url }) {
      await opened({ page, url }, lines(8));
      assert.equal((await printed(page, "Letter")).pages, 1);
      assert.equal((await printed(page, "A4")).pages, 1);
      await page.goto("about:blank");
      await opened({ page, url }, lines(12));
      assert.ok((await printed(page, "Letter")).pages <= 2);
    },
  },
  {
    name: "eight mixed lines with all open print on one page, footnotes and all, and twelve on two",
    async run({ page, url }) {
      for (const into of ["US", "CA"]) {
        for (const lang of ["en", "fr"]) {
          // French takes more room.
          for (const [count, most] of lang === "fr" ? [[1, 1], [8, 1], [12, 2]] : [[8, 1]]) {
            await page.goto("about:blank");
            await opened({ page, url }, `lang=${lang}&${mixed(into, count)}`);
            for (const format of ["Letter", "A4"]) {
              const { pages } = await printed(page, format);
              assert.ok(pages <= most, `${into} ${lang} ${format} ${count}: ${pages}`);
            }
          }
        }
      }
      await page.emulateMedia({ media: "print" });
      const points = await page.evaluate(() => [...document.querySelectorAll(".ct-paper :is(p, li, td, th, span)")]
        .filter((it) => it.checkVisibility()).map((it) => parseFloat(getComputedStyle(it).fontSize) * 0.75));
      assert.ok(points.length > 50 && Math.min(...points) >= 7.5, `nothing is smaller than 7.5 points: ${Math.min(...points)}`);
    },
  },
  {
    name: "what is compared is printed too",
    async run({ page, url }) {
      await opened({ page, url }, `${ON}&${STEEL}`);
      await page.locator("summary").filter({ hasText: /^Compare$/ }).click();
      await page.getByRole("button", { name: "Two days", exact: true }).click();
      await page.locator(".ct-spine").waitFor();
      const { pages, says } = await printed(page, "Letter");
      assert.equal(pages, 1);
      assert.match(says, /Compare: Two days/);
      assert.match(says, /US\$10,000\.00 more/);
    },
  },
  {
    name: "what is open prints as a draft, with what is open, and a range as a range",
    async run({ page, url }) {
      await opened({ page, url }, CHEESE);
      const { pages, says } = await printed(page, "Letter");
      assert.equal(pages, 1);
      assert.match(says, /DRAFT/);
      assert.match(says, /A draft: still openQuantity/);
      assert.match(says, /32,460\.00 or more/);
      await page.goto("about:blank");
      await opened({ page, url }, `lang=fr&${CHEESE}`);
      const french = await printed(page, "A4");
      assert.match(french.says, /ÉBAUCHE/);
      assert.match(french.says, /Imprimé le/);
      assert.doesNotMatch(french.says, /Country|Draft|Printed/);
    },
  },
  {
    name: "a picture of the link is shown, and goes when the sheet becomes another one",
    async run({ page, url }) {
      const sheet = await opened({ page, url }, `${ON}&${STEEL}`);
      await sheet.shares();
      await page.getByRole("button", { name: "Show a QR code" }).click();
      await page.getByRole("img", { name: "QR code of the link of this sheet" }).waitFor();
      await sheet.isAccessible("a QR code is shown");
      await sheet.field("title").fill("Another sheet");
      await page.getByRole("img", { name: "QR code of the link of this sheet" }).waitFor({ state: "detached" });
    },
  },
  {
    name: "a sheet saved as JSON is opened again as it was, and its own waits",
    async run({ page, browser, url }) {
      await opened({ page, url }, `${lines(3)}&${STEEL}&value=oops`);
      const text = await saved(page, "Save as JSON");
      const json = JSON.parse(text);
      assert.equal(json.format, "countertariff.sheet/1");
      assert.equal(json.answer.lines[0].duties.low, "10000.00");
      assert.equal(json.answer.lines[0].charges[1].citations[0].url.startsWith("https://"), true);
      const context = await browser.newContext();
      const other = await context.newPage();
      const own = new Sheet(other);
      await own.open(url);
      await own.begins("A truck of oranges");
      await chosen(other, "Open a saved sheet", text);
      await other.getByRole("button", { name: "Back to mine" }).waitFor();
      assert.deepEqual(JSON.parse(await saved(other, "Save as JSON")).sheet, json.sheet);
      await context.close();
    },
  },
  {
    name: "rows of the sheet are saved with their answers",
    async run({ page, url }) {
      await opened({ page, url }, lines(2));
      const rows = (await saved(page, "Save as CSV")).trim().split("\n");
      assert.equal(rows.length, 3);
      assert.match(rows[0], /^entry,into,entry_date,line,code,value,.*status,out_currency/);
      assert.match(rows[1], /assessed,USD,0\.00,10000\.00,10000\.00/);
    },
  },
  {
    name: "a file that is no sheet is said to be none, in both languages, and nothing is lost",
    async run({ page, url }) {
      const sheet = await opened({ page, url }, `${ON}&${STEEL}`);
      const files = [["{", "not JSON"], ["{\"a\":1}", "There is no sheet in this JSON"], ["{\"format\":\"countertariff.sheet/2\"}", "newer version"], ["[".repeat(200_000), "not JSON"]];
      for (const [text, said] of files) {
        await chosen(page, "Open a saved sheet", text);
        await page.getByText(said).waitFor();
      }
      await sheet.isAccessible("a file is no sheet");
      assert.equal(await page.locator("#l1-value").inputValue(), "40000");
      await page.goto("about:blank");
      await opened({ page, url }, `lang=fr&${ON}&${STEEL}`);
      await chosen(page, "Ouvrir une feuille", "{");
      await page.getByText("n’est pas du JSON").waitFor();
    },
  },
  {
    name: "in a frame the answer stands alone, in the language asked for, keeps nothing and announces its height",
    async run({ page, context, url }) {
      for (const [width, lang, said] of [[320, "en", "Open the whole sheet"], [640, "fr", "Ouvrir la feuille entière"]]) {
        const asked = [];
        const note = (request) => asked.push(request.url());
        context.on("request", note);
        const { frame, close } = await framed({ page, url }, width, `?embed&amp;lang=${lang}#${ON}&amp;${STEEL}`);
        await frame.getByRole("link", { name: said }).waitFor();
        await frame.locator(".ct-chart").waitFor();
        await page.waitForTimeout(800);
        context.off("request", note);
        const { inner, wide, kept } = await frame.evaluate(() => ({
          inner: Math.ceil(document.documentElement.getBoundingClientRect().height),
          wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
          kept: Object.keys(localStorage),
        }));
        const heights = await page.evaluate(() => window.heights);
        assert.deepEqual(heights.at(-1), { type: "countertariff:height", height: inner });
        assert.equal(wide, 0, "nothing is wider than the frame");
        assert.deepEqual(kept, []);
        assert.deepEqual(asked.filter((address) => /finder|names|labels|clerk/.test(address)), []);
        assert.equal(await frame.locator("html").getAttribute("lang"), lang);
        assert.equal(await frame.locator(".ct-page :is(input, textarea, select)").count(), 0);
        await close();
      }
    },
  },
  {
    name: "a frame takes the theme asked for, and hostile or damaged addresses say so in a sentence",
    async run({ page, url }) {
      const colour = (frame) => frame.evaluate(() => getComputedStyle(document.querySelector(".ct-embed")).backgroundColor);
      const colours = {};
      for (const theme of ["light", "dark", "javascript:alert(1)"]) {
        const { frame, close } = await framed({ page, url }, 640, `?embed&amp;theme=${theme}#${ON}&amp;${STEEL}`);
        colours[theme] = await colour(frame);
        await close();
      }
      assert.notEqual(colours.light, colours.dark);
      assert.equal(colours["javascript:alert(1)"], colours.light);
      const hostile = [
        ["?embed=<script>alert(1)</script>&amp;lang=xx&amp;theme=&amp;theme=dark", "There is no sheet in this link."],
        ["?embed&amp;lang=fr#1AAAA", "Ce lien est arrivé incomplet"],
        ["?lang=fr%00&amp;embed#9zzzz", "plus récente"],
        [`?embed#1${"A".repeat(60_000)}`, "This link arrived incomplete"],
      ];
      for (const [address, said] of hostile) {
        const { frame, close } = await framed({ page, url }, 320, address);
        await frame.getByText(said).waitFor();
        assert.equal(await frame.locator("main script, main img").count(), 0);
        await close();
      }
    },
  },
  {
    name: "the source of a frame is offered, and shows the sheet",
    async run({ page, url }) {
      const owner = new Person(page);
      const sheet = await opened({ page, url }, `${ON}&${STEEL}`);
      await owner.press(page.locator("#share"));
      await owner.press(page.getByRole("button", { name: "Embed in a page" }));
      owner.done("the source of a frame");
      const source = await page.getByLabel("Put this into the source of your page").inputValue();
      assert.match(source, /^<iframe src="[^"]+\?embed&amp;lang=en#1[\w-]+" title="[^"]+" .*loading="lazy" sandbox="[^"]+"><\/iframe>$/);
      await sheet.isAccessible("the source of a frame is offered");
      const address = source.match(/src="([^"]+)"/)[1].replaceAll("&amp;", "&");
      await page.goto("about:blank");
      await page.goto(address);
      await page.getByText("US$50,138.56").first().waitFor();
    },
  },
];
