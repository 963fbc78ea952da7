// The picture of a link, read back from the screen by a reader of somebody else.

import jsQR from "jsqr";
import assert from "node:assert/strict";
import { pixels } from "../../../script/png.mjs";
import { Sheet } from "../pages/sheet.mjs";

const STEEL = "into=US&on=2025-03-27&code=7208.36.00&origin=CA&cusma=no&value=40000";

// The longest link that fits into such a picture, in characters.
const LONGEST = 1_273;

const picture = (page) => page.getByRole("img", { name: "QR code of the link of this sheet" });

async function asked(page, url, note) {
  const sheet = new Sheet(page);
  await page.goto("about:blank");
  await sheet.open(`${url}#${STEEL}&note=${note}`);
  const link = await sheet.link();
  await sheet.shares();
  await page.getByRole("button", { name: "Show a QR code" }).click();
  return link;
}

// What a reader sees in a picture of it.
async function read(picture) {
  const { width, height, size, out } = pixels(await picture.screenshot());
  const rgba = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let at = 0; at < width * height; at += 1) rgba.set(out.subarray(at * size, at * size + 3), at * 4);
  return jsQR(rgba, width, height)?.data;
}

export default [
  ...[
    ["on a desk", { viewport: { width: 1280, height: 900 }, deviceScaleFactor: 2 }],
    ["on a dark phone", { viewport: { width: 360, height: 740 }, deviceScaleFactor: 3, colorScheme: "dark", hasTouch: true }],
  ].map(([where, options]) => ({
    name: `the picture of a link is read back as that link, of the longest too: ${where}`,
    async run({ browser, url }) {
      const context = await browser.newContext({ locale: "en-CA", ...options });
      const page = await context.newPage();
      const short = await asked(page, url, "m");
      assert.equal(await read(picture(page)), short);
      // Three letters of a note take four of the link.
      const longest = await asked(page, url, "m".repeat(Math.floor((LONGEST - short.length - 1) / 4) * 3));
      assert.ok(longest.length > LONGEST - 8 && longest.length <= LONGEST, `a link of ${longest.length} characters`);
      assert.equal(await read(picture(page)), longest);
      const { y, height } = await picture(page).boundingBox();
      assert.ok(y < options.viewport.height && y + height > 0, "it is in sight");
      await context.close();
    },
  })),
  {
    name: "a sheet too long for a picture, or for a frame, is said to be so where it is asked for",
    async run({ page, url }) {
      const sheet = new Sheet(page);
      await asked(page, url, "m".repeat(1_000));
      await page.getByText("too long for a QR code that a camera can read").waitFor();
      assert.equal(await picture(page).count(), 0);
      await page.keyboard.press("Escape");
      // Too long for any link at all.
      await sheet.field("code").evaluate((field) => {
        field.value = "7".repeat(100_000);
        field.dispatchEvent(new Event("input", { bubbles: true }));
      });
      await sheet.shares();
      for (const way of ["Show a QR code", "Embed in a page"]) {
        await page.getByRole("button", { name: way }).click();
        await sheet.sharing().getByText("too long for a link, and so for a QR code and for a frame").waitFor();
      }
      await sheet.isAccessible("there is no link");
      assert.equal(await page.getByRole("button", { name: "Copy the link" }).count(), 0);
    },
  },
];
