import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { files, serve } from "../../../script/server.mjs";
import { Sheet } from "../pages/sheet.mjs";

const COIL = "?into=US&entry_date=2025-03-27&code=7208.36.00&value=100000&currency=USD&origin=CA&cusma=no";
const COIL_OWES = "US$25,000.00";

// A server whose folder can be changed while it runs, and that counts what it is asked for, under a path if one is given.
async function serving(dist, under = "/") {
  const asked = [];
  let now = files(dist);
  const { url, close } = await serve((request, response) => {
    if (!request.url.startsWith(under)) return response.writeHead(404).end();
    request.url = request.url.slice(under.length - 1);
    asked.push(request.url);
    return now(request, response);
  });
  return { url: url.slice(0, -1) + under, asked, close, turnTo(folder) { now = files(folder); } };
}

// A build that differs from another in what its page says, made in a folder of its own.
async function anotherBuild(dist, change) {
  const folder = await mkdtemp(join(tmpdir(), "build-"));
  await cp(dist, folder, { recursive: true });
  const digest = (text) => createHash("sha256").update(text).digest("hex");
  const [page, worker] = await Promise.all(["index.html", "offline.js"].map((name) => readFile(join(folder, name), "utf8")));
  const next = page.replace("</body>", "<!-- the next build --></body>");
  const told = worker.replace(digest(page), digest(next)).replace(/const BUILD = "[0-9a-f]+"/, 'const BUILD = "next"');
  assert.notEqual(told, worker);
  await change(folder, next, told);
  // What is beside them in other forms is of the build before.
  for (const name of ["index.html", "offline.js"]) for (const ending of ["br", "gz"]) await rm(join(folder, `${name}.${ending}`), { force: true });
  return folder;
}

// Waits until the build is kept and answers for this page.
async function kept(page, url) {
  await page.goto(url);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((soon) => setTimeout(soon, 50));
  });
}

async function isNext(page) {
  return page.evaluate(() => document.body.innerHTML.includes("the next build"));
}

// Waits until all of the build is kept, what few people need too.
async function keptWhole(page, url) {
  await kept(page, url);
  const isThere = async (large) => (await names(page)).some((name) => name.startsWith(`${large}-`) && name.endsWith(".wasm"));
  for (let tries = 0; !((await isThere("clerk")) && (await isThere("filer"))); tries++) {
    assert.ok(tries < 400, "what few people need is kept while nobody waits");
    await page.waitForTimeout(50);
  }
}

// What is kept of this build: the names of its files.
const names = (page) => page.evaluate(async () => {
  const [store] = (await caches.keys()).filter((name) => name.startsWith("countertariff "));
  return (await (await caches.open(store)).keys()).map((request) => new URL(request.url).pathname.split("/").pop());
});

export default [
  {
    name: "where the browser is to save data, what makes files is kept once it was needed, and then makes them without a network",
    offline: true,
    async run({ page, context, dist }) {
      const server = await serving(dist);
      await context.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
      const saves = async () => {
        await page.getByRole("button", { name: "Share" }).click();
        const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save as JSON" }).click()]);
        assert.match(download.suggestedFilename(), /json$/);
      };
      try {
        await kept(page, server.url + COIL);
        await page.waitForTimeout(1_000);
        assert.deepEqual((await names(page)).filter((name) => /^(clerk|filer|rest)-\w+\.wasm$/.test(name)).map((name) => name.split("-")[0]), ["rest"]);
        await saves();
        assert.ok((await names(page)).some((name) => /^clerk-\w+\.wasm$/.test(name)));
        await server.close();
        await context.setOffline(true);
        await page.reload();
        await page.locator("#shell").waitFor({ state: "detached" });
        await saves();
        await context.setOffline(false);
      } finally {
        await server.close().catch(() => {});
      }
    },
  },
  {
    name: "after one visit to the sheet a file is answered without a network",
    offline: true,
    async run({ page, context, dist }) {
      const server = await serving(dist);
      try {
        await keptWhole(page, server.url);
        await server.close();
        await context.setOffline(true);
        await page.goto(`${server.url}files.en.html`);
        const buffer = Buffer.from("HTS,Value,Origin,Entry date\n7208.36.00,100000,CA,2025-03-27\n");
        await page.getByLabel("Choose a file, or drop it here").setInputFiles({ name: "coils.csv", mimeType: "text/csv", buffer });
        await page.locator("#files-run:not([disabled])").click();
        await page.getByRole("heading", { name: "The answers" }).waitFor();
        await page.locator("#files-rows tr").first().waitFor();
        await context.setOffline(false);
      } finally {
        await server.close().catch(() => {});
      }
    },
  },
  {
    name: "after one visit the page opens without a network, under any path, and finds goods by words",
    offline: true,
    async run({ page, context, dist }) {
      for (const under of ["/", "/some/where/"]) {
        const server = await serving(dist, under);
        try {
          await keptWhole(page, server.url);
          const before = server.asked.length;
          await page.reload();
          await page.locator("#shell").waitFor({ state: "detached" });
          const again = server.asked.slice(before).filter((path) => path !== "/offline.js");
          assert.deepEqual(again, [], "a second visit asks the network for nothing");
          await server.close();
          await context.setOffline(true);
          await new Sheet(page).open(server.url + COIL);
          await page.getByText(COIL_OWES).first().waitFor();
          await page.evaluate(() => localStorage.clear());
          await new Sheet(page).open(server.url);
          await page.getByLabel("Goods or tariff code").fill("hot tub");
          await page.getByRole("listbox").getByRole("option").first().waitFor();
          await context.setOffline(false);
        } finally {
          await server.close().catch(() => {});
        }
      }
    },
  },
  {
    name: "a newer build waits until the person asks for it, and the sheet opens again in it",
    offline: true,
    async run({ page, dist }) {
      const server = await serving(dist);
      const next = await anotherBuild(dist, async (folder, index, worker) => {
        await writeFile(join(folder, "index.html"), index);
        await writeFile(join(folder, "offline.js"), worker);
      });
      try {
        await kept(page, server.url + COIL);
        server.turnTo(next);
        await page.reload();
        const notice = page.getByText("was updated");
        await notice.waitFor({ timeout: 20_000 });
        assert.equal(await isNext(page), false, "the build in use stays whole until then");
        await page.getByText(COIL_OWES).first().waitFor();
        await page.getByRole("button", { name: "Load the new one" }).click();
        await page.waitForFunction(() => document.body.innerHTML.includes("the next build"));
        await page.getByText(COIL_OWES).first().waitFor();
      } finally {
        await server.close();
        await rm(next, { recursive: true });
      }
    },
  },
  {
    name: "a build that is only half in its place is never mixed with the one before",
    offline: true,
    async run({ page, dist }) {
      const server = await serving(dist);
      const half = await anotherBuild(dist, (folder, _index, worker) => writeFile(join(folder, "offline.js"), worker));
      try {
        await kept(page, server.url + COIL);
        server.turnTo(half);
        await page.reload();
        await page.getByText(COIL_OWES).first().waitFor();
        await page.waitForTimeout(6_000);
        assert.equal(await page.getByText("was updated").isVisible(), false);
        assert.equal(await isNext(page), false);
        const stores = await page.evaluate(() => caches.keys());
        assert.equal(stores.length, 1, stores.join());
      } finally {
        await server.close();
        await rm(half, { recursive: true });
      }
    },
  },
];
