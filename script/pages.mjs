// Makes the pages beside the sheet, for script/finish-page.mjs: the command `pages` writes them from the law and from
// pages/, with a style sheet and a script that the page of the sheet does not load.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));

// A script of several files as the one that a page fetches.
function bundled(entry) {
  const { outputFiles } = buildSync({ absWorkingDir: root, entryPoints: [entry], bundle: true, format: "iife", target: "es2022", charset: "utf8", write: false });
  return outputFiles[0].text;
}

// The features are those with which the core is tested, so that its build serves here too.
export function pages(folder, hashed, css, filer) {
  const own = readFileSync(join(root, "style/pages.css"), "utf8");
  const [style, digest] = hashed("pages.css", `${css}\n${own}`);
  const [script, checked] = hashed("law.js", readFileSync(join(root, "pages/law.js"), "utf8"));
  const [files, of_files] = hashed("files.js", bundled("pages/files.js"));
  execFileSync("cargo", [
    "run", "--quiet", "--locked", "--no-default-features", "--features", "import,command", "--bin", "pages", "--", folder, style, digest, script, checked, files, of_files, filer,
  ], { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
}
