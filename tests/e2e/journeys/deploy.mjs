import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { FOR_EVER, HASHED, HEADERS, STRICT } from "../../../script/headers.mjs";
import { files, serve } from "../../../script/server.mjs";
import { STEEL, Sheet } from "../pages/sheet.mjs";

const deploy = fileURLToPath(new URL("../../../deploy", import.meta.url));
const ALL = { ...HEADERS, "Strict-Transport-Security": STRICT };

// The headers that a configuration sets, by the form of its lines.
const set = (text, line) => Object.fromEntries([...text.matchAll(line)].map(([, name, value]) => [name, value]));

// A host that knows the page under one path alone, with the headers that the build wrote for hosts, and what it was asked beside that.
async function under(path, dist) {
  const answer = files(dist);
  const elsewhere = [];
  const { url, close } = await serve((request, response) => {
    if (!request.url.startsWith(path)) {
      elsewhere.push(request.url);
      return response.writeHead(404).end();
    }
    request.url = request.url.slice(path.length - 1);
    return answer(request, response);
  });
  return { url: url.slice(0, -1) + path, elsewhere, close };
}

export default [
  {
    name: "under a path of a host, with its headers, all of the page works: sheet, link, search, files, law, both languages",
    async run({ page, dist }) {
      const host = await under("/tools/tariffs/countertariff/", dist);
      try {
        const response = await page.goto(host.url);
        for (const [name, value] of Object.entries(HEADERS)) assert.equal(response.headers()[name.toLowerCase()], value, name);
        const sheet = new Sheet(page);
        await sheet.open(host.url);
        await sheet.enters(STEEL);
        await sheet.showsTotal("US$87,654.74");
        const link = await sheet.link();
        const notices = await (await page.request.get(`${host.url}THIRD-PARTY.txt`)).text();
        for (const crate of ["leptos", "rust_decimal", "the standard library of Rust"]) assert.ok(notices.includes(crate), crate);
        assert.ok(link.startsWith(`${host.url}#1`), link);
        // The worker that makes files.
        await sheet.shares();
        const [saved] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: /JSON/ }).first().click()]);
        assert.equal(JSON.parse(await readFile(await saved.path(), "utf8")).answer.totals.landed.low, "87654.74");
        await page.keyboard.press("Escape");
        // The pages beside the sheet, and back.
        await page.getByRole("link", { name: "The law" }).click();
        await page.getByRole("link", { name: "Français" }).click();
        await page.getByRole("heading", { level: 1, name: /^Les textes de loi/ }).waitFor();
        assert.ok(page.url().startsWith(`${host.url}law.fr.html`), page.url());
        await page.goBack();
        await page.goBack();
        await sheet.showsTotal("US$87,654.74");
        // The worker that searches.
        await page.evaluate(() => localStorage.clear());
        await page.goto("about:blank");
        await sheet.open(host.url);
        await page.getByLabel(sheet.words.code).fill("cheese");
        await sheet.options().first().waitFor();
        await page.keyboard.press("Escape");
        await sheet.turnsToOtherLanguage();
        await page.getByLabel("Marchandises ou code tarifaire").fill("fromage");
        await sheet.options().first().waitFor();
        assert.deepEqual(host.elsewhere.filter((path) => path !== "/favicon.ico"), [], "nothing is asked for beside the path");
      } finally {
        await host.close();
      }
    },
  },
  {
    name: "the workflow for GitHub Pages calls what is there, and leaves out what Pages does not serve",
    async run() {
      const workflow = await readFile(join(deploy, "github-pages.yml"), "utf8");
      const root = join(deploy, "..");
      for (const [, script] of workflow.matchAll(/- run: (script\/\S+)/g)) assert.ok(existsSync(join(root, script)), script);
      assert.match(workflow, /- run: script\/build/);
      for (const [, file] of workflow.matchAll(/'([\w./-]+)'(?=[,)])/g)) assert.ok(existsSync(join(root, file)), file);
      for (const part of ["pages: write", "id-token: write", "actions/checkout@", "actions/configure-pages@", "actions/upload-pages-artifact@", "actions/deploy-pages@", "path: dist", "name: github-pages"]) {
        assert.ok(workflow.includes(part), part);
      }
    },
  },
  {
    name: "what is made ready for hosts says the same headers as the server of the tests",
    async run({ dist }) {
      const nginx = set(await readFile(join(deploy, "nginx.conf"), "utf8"), /^ *add_header ([\w-]+) "(.*)" always;$/gm);
      assert.deepEqual(nginx, ALL);
      const caddy = await readFile(join(deploy, "Caddyfile"), "utf8");
      assert.deepEqual(set(caddy, /^ {4}([A-Z][\w-]+) "(.*)"$/gm), ALL);
      for (const text of [caddy, await readFile(join(deploy, "nginx.conf"), "utf8")]) {
        assert.ok(text.includes(`"${FOR_EVER}"`), "names with a checksum are kept");
        const pattern = text.match(/-\[0-9a-f\]\S+?\$/)[0];
        assert.equal(pattern, HASHED.source.replace("\\w+", "[a-z0-9]+"), "names with a checksum are known by the same form");
      }
      const [first, ...named] = (await readFile(join(dist, "_headers"), "utf8")).split(/^(?=\/)/m);
      assert.deepEqual(set(first, /^ {2}([\w-]+): (.*)$/gm), ALL);
      assert.ok(named.length > 5);
      for (const block of named) assert.match(block, /^\/\S+-[0-9a-f]{12,16}(_bg)?\.\w+\n  Cache-Control: public, max-age=31536000, immutable\n$/);
    },
  },
];
