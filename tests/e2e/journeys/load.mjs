import assert from "node:assert/strict";

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
    name: "nothing is asked of any other address, and nothing at all once it has loaded",
    async run({ page, url }) {
      const asked = [];
      page.on("request", (request) => asked.push(request.url()));
      page.on("websocket", (socket) => asked.push(socket.url()));
      await open(page, url);
      await page.waitForLoadState("networkidle");

      const origin = new URL(url).origin;
      const away = asked.filter((address) => !address.startsWith("data:") && new URL(address).origin !== origin);
      assert.deepEqual(away, [], "requests to other addresses");
      const wasm = asked.filter((address) => address.endsWith(".wasm"));
      assert.equal(wasm.length, 1, `the program is fetched once: ${wasm}`);

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
