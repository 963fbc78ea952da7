// Starts the page: loads the program, lets it mount, and takes the waiting text away.
//
// Trunk would write these lines into index.html; as a file of their own they need no inline script, so the
// Content-Security-Policy can forbid those. What to load is in the preloads that Trunk adds to the head,
// each with its checksum: the module of the program comes first among the modules.

const module = document.head.querySelector('link[rel="modulepreload"]');
const wasm = document.head.querySelector('link[rel="preload"][type="application/wasm"]');
const shell = document.getElementById("shell");

// Shows of the waiting text what belongs to one moment: loading or failed.
function during(moment) {
  for (const part of shell.querySelectorAll("[data-while]")) {
    part.hidden = part.dataset.while !== moment;
  }
}

during("loading");
try {
  const program = fetch(wasm.href, { integrity: wasm.integrity });
  const { default: start } = await import(module.href);
  await start({ module_or_path: program });
  shell.remove();
} catch (error) {
  during("failed");
  throw error;
}
