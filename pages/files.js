// The page of files: draws what the worker says of a file, and tells it what a person says. What a file is, what its columns hold
// and what is owed is decided in the worker; the file is read there and goes nowhere else.

import { run, stop } from "./files/answering.js";
import { part, root } from "./files/elements.js";
import { onPaper } from "./files/paper.js";
import { open } from "./files/proposal.js";
import { save, saveBook } from "./files/saving.js";
import { tidy } from "./files/store.js";
import { back, keyed, look, scrolled } from "./files/table.js";

part("choose").addEventListener("change", ({ target }) => target.files[0] && open(target.files[0]));
for (const name of ["dragover", "drop"]) {
  root.addEventListener(name, (event) => {
    event.preventDefault();
    root.classList.toggle("cp-files-over", name === "dragover");
    if (name === "drop" && event.dataTransfer.files[0]) open(event.dataTransfer.files[0]);
  });
}
root.addEventListener("dragleave", () => root.classList.remove("cp-files-over"));
part("run").addEventListener("click", run);
part("stop").addEventListener("click", stop);
part("status").addEventListener("change", () => look());
part("programme").addEventListener("change", () => look());
part("scroller").addEventListener("scroll", scrolled);
part("scroller").addEventListener("keydown", keyed);
part("csv").addEventListener("click", save);
part("book").addEventListener("click", saveBook);
part("close").addEventListener("click", () => part("dialog").close());
part("dialog").addEventListener("close", back);
addEventListener("beforeprint", onPaper);
root.hidden = false;
tidy();
