// Walks through the journeys in a real browser, against the built page.
//
//   node tests/e2e/run.mjs [WORD…]      only the journeys whose file or name contains one of the words
//
// It needs the built page in dist/, which script/serve and script/test make.
//
// A journey is { name, offline, run({ page, context, browser, url, shots, dist }) }; `offline` lets the page install
// its service worker. A file of journeys/ exports an
// array of them. Each has a browser context of its own. Any error the page throws or logs fails it, unless
// the journey provokes it and says so with expects: [/its text/]; nothing is tried twice. CHROMIUM names
// the browser, when it is not on the PATH.

import { existsSync } from "node:fs";
import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { files, serve } from "../../script/server.mjs";
import { ARGUMENTS, browserPath } from "./browser.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const journeys = join(root, "tests/e2e/journeys");
const shots = join(root, "target/e2e");
const dist = process.env.COUNTERTARIFF_DIST ?? join(root, "dist");
const words = process.argv.slice(2);

const ACTION_LIMIT = 10_000;
const JOURNEY_LIMIT = 90_000;

async function load() {
  const found = [];
  for (const file of (await readdir(journeys)).filter((name) => name.endsWith(".mjs")).sort()) {
    const { default: list } = await import(pathToFileURL(join(journeys, file)).href);
    for (const journey of list) {
      const title = `${file.replace(/\.mjs$/, "")}: ${journey.name}`;
      if (words.length === 0 || words.some((word) => title.includes(word))) found.push({ ...journey, title });
    }
  }
  return found;
}

function limit(promise, milliseconds) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${milliseconds / 1000} s`)), milliseconds);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

// Walks one journey; resolves to what went wrong, each thing as text.
async function walk(journey, browser, url) {
  const context = await browser.newContext({
    locale: "en-CA",
    timezoneId: "America/Toronto",
    viewport: { width: 1280, height: 900 },
    // What is asked of the network is the page's own doing, but where a journey is about going without one.
    serviceWorkers: journey.offline ? "allow" : "block",
  });
  // A set: two policies that forbid the same thing say so twice.
  const seen = new Set();
  const note = (text) => {
    if (!(journey.expects ?? []).some((expected) => expected.test(text))) seen.add(text);
  };
  context.on("weberror", (event) => {
    const error = event.error();
    note(`the page threw: ${error?.stack ?? error}`);
  });
  context.on("console", (message) => {
    if (message.type() !== "error") return;
    const { url: source, lineNumber } = message.location();
    note(`the page logged an error: ${message.text()}${source ? ` (${source}:${lineNumber})` : ""}`);
  });
  const page = await context.newPage();
  page.setDefaultTimeout(ACTION_LIMIT);
  page.on("crash", () => note("the page crashed"));
  const errors = [];
  try {
    await limit(journey.run({ page, context, browser, url, shots, dist }), JOURNEY_LIMIT);
  } catch (error) {
    errors.push(String(error?.stack ?? error));
  }
  errors.push(...seen);
  if (errors.length > 0) {
    const file = `${journey.title.replace(/[^\p{L}\p{N}]+/gu, "-")}.png`;
    for (const [number, open] of context.pages().entries()) {
      await open.screenshot({ path: join(shots, number === 0 ? file : `${number}-${file}`), timeout: 5_000 }).catch(() => {});
    }
  }
  await context.close();
  return errors;
}

async function main() {
  await mkdir(shots, { recursive: true });
  const list = await load();
  if (list.length === 0) throw new Error("No journey goes by that name.");
  if (!existsSync(join(dist, "index.html"))) throw new Error("There is no dist/ to walk through: script/serve builds it.");
  const { url, close } = await serve(files(dist));
  const browser = await chromium.launch({ executablePath: browserPath(), args: ARGUMENTS });
  let passed = 0;
  const failed = [];
  try {
    for (const journey of list) {
      const began = performance.now();
      const errors = await walk(journey, browser, url);
      if (errors.length === 0) {
        passed += 1;
        console.log(`ok - ${journey.title} (${Math.round(performance.now() - began)} ms)`);
      } else {
        failed.push([journey.title, errors]);
        say(journey.title, errors);
      }
    }
  } finally {
    await browser.close();
    await close();
  }
  // Who reads only the end, as of a long log, still learns what failed.
  if (failed.length > 0) console.log();
  for (const [title, errors] of failed) say(title, errors);
  console.log(`${passed} passed, ${failed.length} failed`);
  return failed.length === 0 ? 0 : 1;
}

function say(title, errors) {
  console.log(`FAIL - ${title}`);
  for (const error of errors) console.log(error.replace(/^/gm, "    "));
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
