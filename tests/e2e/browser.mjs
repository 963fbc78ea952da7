// The browser that is already there, as the journeys and the measurements start it.

import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

export const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Whatever a page might try to reach, it does not get there from a test.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

// Where it is: CHROMIUM, or the first of the usual names on the PATH.
export function browserPath() {
  const names = process.env.CHROMIUM
    ? [process.env.CHROMIUM]
    : ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  for (const name of names) {
    const folders = name.includes("/") ? [""] : (process.env.PATH ?? "").split(delimiter);
    for (const folder of folders) {
      const path = folder === "" ? name : join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {}
    }
  }
  throw new Error("No Chromium was found: install it, or set CHROMIUM to where it is.");
}
