// Makes the pages beside the sheet, for script/finish-page.mjs: the command `pages` writes them from the law and from
// pages/, with a style sheet that the page of the sheet does not load.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

// The features are those with which the core is tested, so that its build serves here too.
export function pages(folder, hashed, css) {
  const own = readFileSync(join(root, "style/pages.css"), "utf8");
  const [style, digest] = hashed("pages.css", `${css}\n${own}`);
  execFileSync("cargo", [
    "run", "--quiet", "--locked", "--no-default-features", "--features", "import", "--bin", "pages", "--", folder, style, digest,
  ], { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
}
