import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { request as ask } from "node:http";
import { join } from "node:path";
import { files, serve } from "../../../script/server.mjs";
import { Sheet } from "../pages/sheet.mjs";
import { serveStopping, stopNow } from "../trap.mjs";

// A coil of steel, in the readable form of a link.
const COIL = "?into=US&entry_date=2025-03-27&code=7208.36.00&value=100000&currency=USD&origin=CA&cusma=no";
const COIL_OWES = "US$25,000.00";
// A coil and a table.
const TWO_LINES = "#1DBGqAQAKkJOHUhGA6jAlLQAK8ILDXBGAfSwk2DiD";

// What a server answers, byte for byte: { status, headers, body }. The path is sent as it stands.
function answered(url, path, headers = {}, method = "GET") {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    ask({ hostname, port, path, method, headers }, async (response) => {
      const parts = [];
      for await (const part of response) parts.push(part);
      resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) });
    }).on("error", reject).end();
  });
}

// The largest shift of the layout that the browser saw up to now.
async function shifted(page) {
  await page.waitForTimeout(1_200);
  return page.evaluate(() => new Promise((resolve) => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
    setTimeout(() => resolve(sum), 100);
  }));
}

const stoppedPanel = (page) => page.getByRole("dialog", { name: "The page has stopped" });

// Waits until the program has mounted and the waiting text is gone.
async function open(page, url) {
  await page.goto(url);
  await page.locator("#shell").waitFor({ state: "detached" });
  await page.locator("h1").first().waitFor({ state: "visible" });
}

export default [
  {
    name: "the page mounts in place of the waiting text",
    async run({ page, url }) {
      await open(page, url);
      assert.equal(await page.locator("h1").count(), 1, "one main heading");
      assert.notEqual((await page.locator("h1").innerText()).trim(), "");
    },
  },
  {
    name: "nothing is asked of any other address, and nothing at all once names have come in the language in use",
    async run({ page, url }) {
      const asked = [];
      page.on("request", (request) => asked.push(request.url()));
      page.on("websocket", (socket) => asked.push(socket.url()));
      const names = page.waitForEvent("requestfinished", (request) => /names-en-/.test(request.url()));
      await open(page, url);
      const usable = asked.length;
      assert.deepEqual(asked.filter((address) => /finder|names/.test(address)), [], "names wait until the page is usable");
      await names;
      await page.waitForLoadState("networkidle");

      const origin = new URL(url).origin;
      const away = asked.filter((address) => !address.startsWith("data:") && new URL(address).origin !== origin);
      assert.deepEqual(away, [], "requests to other addresses");
      const programs = asked.filter((address) => address.endsWith(".wasm")).map((address) => address.match(/(\w+)-[0-9a-f]+/)[1]);
      assert.deepEqual(programs, ["page", "rest", "finder"], "each program is fetched once");
      assert.deepEqual(asked.slice(usable).filter((address) => /names-fr/.test(address)), [], "one language is enough");

      const before = asked.length;
      await page.mouse.move(200, 200);
      await page.keyboard.press("Tab");
      await page.waitForTimeout(1_000);
      assert.deepEqual(asked.slice(before), [], "requests after loading");
    },
  },
  {
    name: "no script is allowed but the page's own files",
    async run({ page, url }) {
      const response = await page.goto(url);
      const policy = response.headers()["content-security-policy"];
      assert.match(policy, /default-src 'none'/);
      assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:/);
      assert.equal(await page.locator("script:not([src])").count(), 0, "inline scripts");
      const meta = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
      assert.equal(`${meta}; frame-ancestors *`, policy, "the page and the server say the same");
    },
  },
  {
    name: "each file comes compressed, with its type, and for as long as its name holds",
    async run({ url, dist }) {
      const names = (await readdir(dist)).filter((name) => !/\.(br|gz)$|^_headers$/.test(name));
      const types = { html: "text/html", css: "text/css", js: "text/javascript", png: "image/png", wasm: "application/wasm", txt: "text/plain", webmanifest: "application/manifest+json" };
      assert.deepEqual([...new Set(names.map((name) => name.split(".").at(-1)))].sort(), Object.keys(types).sort(), "kinds of file");
      for (const name of names) {
        const plain = await answered(url, `/${name}`);
        assert.equal(plain.status, 200, name);
        assert.deepEqual(plain.body, await readFile(join(dist, name)), name);
        assert.equal(plain.headers["content-encoding"], undefined, name);
        const type = types[name.split(".").at(-1)];
        // A picture is packed already.
        for (const [accepts, encoding, ending] of name.endsWith(".png") ? [] : [["gzip, deflate, br, zstd", "br", "br"], ["gzip", "gzip", "gz"]]) {
          const packed = await answered(url, `/${name}`, { "Accept-Encoding": accepts });
          assert.equal(packed.headers["content-encoding"], encoding, name);
          assert.equal(packed.headers["vary"], "Accept-Encoding", name);
          assert.ok(packed.headers["content-type"].startsWith(type), `${name} is ${packed.headers["content-type"]}`);
          assert.deepEqual(packed.body, await readFile(join(dist, `${name}.${ending}`)), name);
        }
        const named = !(/\.(html|png|webmanifest)$/.test(name) || ["offline.js", "law-codes.txt", "THIRD-PARTY.txt"].includes(name));
        assert.equal(plain.headers["cache-control"], named ? "public, max-age=31536000, immutable" : "no-cache", name);
        const again = await answered(url, `/${name}`, { "If-None-Match": plain.headers.etag });
        assert.equal(again.status, 304, name);
      }
      assert.equal(names.filter((name) => name.endsWith(".css")).length, 2, "one style sheet, and one of the pages beside");
      const root = await answered(url, "/", { "Accept-Encoding": "br" });
      assert.equal(root.headers["content-encoding"], "br");
      assert.deepEqual(root.body, await readFile(join(dist, "index.html.br")), "the page itself");
    },
  },
  {
    name: "every answer carries the headers that keep the page to itself",
    async run({ url }) {
      for (const path of ["/", "/index.html", "/no-such-file"]) {
        const { headers } = await answered(url, path);
        assert.match(headers["content-security-policy"], /^default-src 'none'; .*frame-ancestors \*$/, path);
        assert.equal(headers["cross-origin-opener-policy"], "same-origin", path);
        assert.equal(headers["cross-origin-resource-policy"], "same-origin", path);
        assert.equal(headers["x-content-type-options"], "nosniff", path);
        assert.equal(headers["referrer-policy"], "no-referrer", path);
        assert.match(headers["permissions-policy"], /geolocation=\(\)/, path);
        assert.equal(headers["strict-transport-security"], undefined, "not over plain HTTP");
        const secure = await answered(url, path, { "X-Forwarded-Proto": "https" });
        assert.match(secure.headers["strict-transport-security"], /max-age=\d{8}/, path);
      }
    },
  },
  {
    name: "nothing outside the page's folder is served, and no request harms the server",
    async run({ url }) {
      for (const path of ["/no-such-file", "/../package.json", "/%2e%2e/package.json", "/..%2fpackage.json", "//../../etc/passwd", "/%00", "/%", "/.stage/", "/index.html/x"]) {
        assert.equal((await answered(url, path)).status, 404, path);
      }
      assert.equal((await answered(url, "/", {}, "POST")).status, 405);
      assert.equal((await answered(url, "/index.html", { Range: "bytes=9-2" })).status, 200);
      const head = await answered(url, "/index.html", {}, "HEAD");
      assert.deepEqual([head.status, head.body.length], [200, 0]);
    },
  },
  {
    name: "under a path of its own it works as well",
    async run({ page, dist }) {
      const inner = files(dist);
      const { url, close } = await serve((request, response) => {
        if (!request.url.startsWith("/some/path/")) return response.writeHead(404).end();
        request.url = request.url.slice("/some/path".length);
        inner(request, response);
      });
      try {
        await page.goto(`${url}some/path/${COIL}`);
        await page.getByText(COIL_OWES, { exact: true }).first().waitFor();
      } finally {
        await close();
      }
    },
  },
  {
    name: "the browser has nothing to warn of while the page loads",
    offline: true,
    async run({ page, url }) {
      const warnings = [];
      page.on("console", (message) => warnings.push(`${message.type()}: ${message.text()}`));
      await open(page, url);
      // Late enough for the warning that a preload was not used.
      await page.waitForTimeout(4_000);
      assert.deepEqual(warnings, []);
    },
  },
  ...[[1440, 900], [360, 740]].flatMap(([width, height]) => Object.entries({ empty: "", "with a sheet": COIL, "with two lines": TWO_LINES }).map(([how, link]) => ({
    name: `nothing moves while the page loads, ${width} px wide, ${how}`,
    async run({ page, url }) {
      await page.setViewportSize({ width, height });
      // Slow enough for the waiting text to be drawn first.
      await page.route("**/*.wasm", async (route) => {
        await page.waitForTimeout(500);
        await route.continue();
      });
      await page.goto(url + link, { waitUntil: "commit" });
      await page.getByText("The page is loading…").waitFor();
      await page.locator("#shell").waitFor({ state: "detached" });
      const shift = await shifted(page);
      console.log(`       layout shift at ${width} px: ${shift.toFixed(4)}`);
      assert.ok(shift <= 0.02, `a shift of ${shift}`);
    },
  }))),
  {
    name: "the rest of the program that does not arrive is missed in a sentence, in both languages, and what was pressed happens once it comes",
    expects: [/Failed to load resource/, /Failed to fetch/],
    async run({ page, url }) {
      await page.route("**/rest-*.wasm", (route) => route.abort());
      await open(page, url + COIL);
      await page.getByText(COIL_OWES, { exact: true }).first().waitFor();
      await page.getByText("A part of the page did not arrive").waitFor();
      await page.getByRole("button", { name: "Français" }).click();
      await page.getByText("Une partie de la page n’est pas arrivée").waitFor();
      await page.getByRole("button", { name: "English" }).click();
      await page.getByLabel("Customs value").fill("200000");
      await page.getByText("US$50,000.00", { exact: true }).first().waitFor();
      await page.getByRole("button", { name: "Add a line" }).click();
      await page.getByText("A part of the page did not arrive").waitFor();
      await page.unroute("**/rest-*.wasm");
      await page.getByRole("button", { name: "Try again" }).click();
      await page.getByRole("heading", { name: "Lines", exact: true }).waitFor();
      await page.getByText("A part of the page did not arrive").waitFor({ state: "detached" });
      assert.equal(await page.locator(".ct-row-open").count(), 2, "the line that was asked for before");
      await page.getByRole("button", { name: "Share" }).click();
      await page.getByRole("dialog", { name: "Share this sheet" }).waitFor();
    },
  },
  {
    name: "a page that cannot start says so, in both languages",
    expects: [/Failed to load resource/, /Failed to fetch/],
    async run({ page, url }) {
      await page.route("**/*.wasm", (route) => route.abort());
      await page.goto(url);
      await page.getByText("could not start").waitFor();
      await page.getByText("n’a pas pu démarrer").waitFor();
      assert.equal(await page.getByText("is loading").isVisible(), false, "it no longer says it is loading");
    },
  },
  {
    name: "a page whose script does not arrive says so after a while, in both languages",
    expects: [/Failed to load resource/],
    async run({ page, url }) {
      await page.route("**/start-*.js", (route) => route.abort());
      await page.goto(url);
      await page.getByText("The page is loading…").waitFor();
      const late = page.getByText(/takes longer than it should|plus long que prévu/);
      assert.equal(await late.first().isVisible(), false, "not at once");
      // The while is over.
      const waits = await page.evaluate(() => document.getAnimations().map((it) => {
        const { delay } = it.effect.getTiming();
        it.finish();
        return delay;
      }));
      assert.ok(waits.length === 2 && waits.every((wait) => wait >= 5_000 && wait <= 30_000), `${waits}`);
      assert.deepEqual(await late.evaluateAll((list) => list.map((it) => [it.closest("[lang]").lang, getComputedStyle(it).visibility])),
        [["en", "visible"], ["fr", "visible"]]);
    },
  },
  {
    name: "a page that stops says so over everything, and how to go on",
    expects: [/unreachable/],
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await sheet.open(url + COIL);
      await sheet.showsTotal(COIL_OWES);
      await sheet.link();
      await sheet.enters({ value: "77777" });
      await stopNow(page);
      await stoppedPanel(page).waitFor();
      await page.getByText("La page s’est arrêtée").waitFor();
      const link = await stoppedPanel(page).getByRole("textbox").inputValue();
      assert.equal(link, page.url(), "the sheet can be copied from here");
      for (let press = 0; press < 3; press += 1) await page.keyboard.press("Escape");
      assert.ok(await stoppedPanel(page).isVisible(), "it cannot be sent away");
      await assert.rejects(page.locator("#l1-value").click({ timeout: 500 }), "the sheet beneath is out of reach");
      await page.waitForTimeout(600);
      assert.equal(page.url(), link, "what stopped it is not kept");

      await page.goto("about:blank");
      await page.goto(link);
      await stoppedPanel(page).waitFor();
      await sheet.isAccessible("the page has stopped");
      await page.getByRole("button", { name: "Open the sheet again" }).click();
      await sheet.showsTotal(COIL_OWES);
      await page.reload();
      await sheet.showsTotal(COIL_OWES);
    },
  },
  {
    name: "what else goes wrong on a page does not count as its end",
    expects: [/of no account/],
    async run({ page, url }) {
      await open(page, url + COIL);
      await page.evaluate(() => {
        Promise.reject(new Error("of no account"));
        setTimeout(() => { throw new Error("of no account"); });
      });
      await page.waitForTimeout(300);
      assert.equal(await stoppedPanel(page).isVisible(), false);
    },
  },
  {
    name: "a sheet that killed the page is not opened again unasked, and others are",
    expects: [/unreachable/],
    async run({ context, page, url, dist }) {
      await serveStopping(context, dist, (address) => address.includes("code=7208"));
      await page.goto(url + COIL);
      await stoppedPanel(page).waitFor();
      let stops = 0;
      page.on("pageerror", () => { stops += 1; });
      await page.reload();
      await stoppedPanel(page).waitFor();
      assert.equal(await stoppedPanel(page).getByRole("textbox").inputValue(), url + COIL);
      assert.equal(stops, 0, "it was not tried");

      const other = new Sheet(await context.newPage());
      await other.open(`${url}${COIL.replace("7208.36.00", "0805.10.00")}`);
      assert.equal(await stoppedPanel(other.page).isVisible(), false, "another sheet opens");
      await other.page.close();

      await page.getByRole("button", { name: "Open the sheet again" }).click();
      await stoppedPanel(page).waitFor();
      assert.equal(stops, 1, "asked for, it is tried");

      await page.getByRole("button", { name: "Go on without it" }).click();
      await page.getByRole("button", { name: "A truck of oranges" }).waitFor();
      assert.equal(page.url(), url, "the address is empty");
      const aside = page.locator("#set-aside");
      assert.equal(await aside.getByRole("textbox").inputValue(), url + COIL, "the sheet can still be copied");
      await page.reload();
      await aside.getByRole("button", { name: "Forget it" }).click();
      await page.reload();
      await page.getByRole("button", { name: "A truck of oranges" }).waitFor();
      assert.equal(await aside.isVisible(), false);
    },
  },
  {
    name: "a link that killed the page does not take the visitor's own sheet away",
    expects: [/unreachable/],
    async run({ context, page, url, dist }) {
      const own = new Sheet(page);
      await own.open(url);
      await own.begins("A truck of oranges");
      await own.link();
      await page.goto("about:blank");
      await serveStopping(context, dist, (address) => address.includes("code=7208"));
      await page.goto(url + COIL);
      await page.getByRole("button", { name: "Go on without it" }).click();
      await page.waitForFunction(() => document.getElementById("l1-code")?.value === "0805.10.00");
    },
  },
  {
    name: "a kept sheet that killed the page is offered, and stays where it was until it is set aside",
    expects: [/unreachable/],
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await sheet.open(url + COIL);
      await sheet.showsTotal(COIL_OWES);
      // Only looked at it would not be kept.
      await sheet.enters({ value: "100,000" });
      const link = await sheet.link();
      await stopNow(page);
      await stoppedPanel(page).waitFor();
      await page.goto("about:blank");
      await page.goto(url);
      await stoppedPanel(page).waitFor();
      assert.equal(await stoppedPanel(page).getByRole("textbox").inputValue(), link);
      await page.getByRole("button", { name: "Go on without it" }).click();
      await page.getByRole("button", { name: "A truck of oranges" }).waitFor();
      assert.equal(await page.locator("#set-aside").getByRole("textbox").inputValue(), link);
    },
  },
  {
    name: "a sheet that never finished opening is offered too, but not one that was left before",
    expects: [/Failed to load resource/],
    async run({ context, page, url }) {
      const begins = async (tab) => {
        // A program that never arrives stands for one that never ends: both leave the sheet marked.
        const held = [];
        await tab.route("**/*.wasm", (route) => { held.push(route); });
        await tab.goto(url + COIL);
        await tab.waitForFunction(() => localStorage.getItem("countertariff.opening") !== null);
        await tab.unroute("**/*.wasm");
        return held;
      };
      const held = await begins(page);
      await page.goto("about:blank");
      // A request that nobody answers would keep the next one for the same file waiting.
      await Promise.all(held.map((route) => route.abort().catch(() => {})));
      await page.goto(url + COIL);
      await page.getByText(COIL_OWES, { exact: true }).first().waitFor();
      await page.waitForFunction(() => localStorage.getItem("countertariff.opening") === null);

      const killed = await context.newPage();
      await begins(killed);
      const devtools = await context.newCDPSession(killed);
      const gone = killed.waitForEvent("crash");
      devtools.send("Page.crash").catch(() => {});
      await gone;
      await page.goto("about:blank");
      await page.goto(url + COIL);
      await stoppedPanel(page).waitFor();
    },
  },
  {
    name: "without scripts it says what it needs, in both languages",
    async run({ browser, url }) {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(url);
      const needs = page.locator("noscript p");
      await needs.first().waitFor({ timeout: 5_000 });
      assert.deepEqual(await needs.evaluateAll((list) => list.map((text) => text.lang)), ["en", "fr"]);
      assert.equal(await page.locator("[data-while=loading]").first().isVisible(), false, "nothing is loading");
      await context.close();
    },
  },
];
