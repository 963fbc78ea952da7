// Answers lie in the browser's private store, on the disk, while this page is open. A lock with the name of the page says so to
// the same page in other tabs. What no lock says is left of earlier visits, and is removed.

const STORE = "answers";
export const SAVING = 60_000;
let folder;
let tab;
let runs = 0;
let saved = -SAVING;
const names = new Set();

async function opened() {
  folder ??= await (await navigator.storage.getDirectory()).getDirectoryHandle(STORE, { create: true });
  return folder;
}

function locked(name) {
  return new Promise((done, fail) => {
    navigator.locks.request(name, () => (done(name), new Promise(() => {}))).catch(fail);
  });
}

// A name in the store that no other has; none where there is no such store, as in some private windows.
export async function newName() {
  try {
    await opened();
    tab ??= await locked(crypto.randomUUID());
    const name = `${tab}.${(runs += 1)}`;
    names.add(name);
    return name;
  } catch {
    return undefined;
  }
}

// So many bytes under a name in the store.
export async function inStore({ name, bytes }) {
  if (bytes === 0) return [];
  const file = await (await (await opened()).getFileHandle(name)).getFile();
  return [file.slice(0, bytes)];
}

// What was just given away to be saved is still read for a while.
export function isSaved() {
  saved = performance.now();
}

// Removes a file from the store, once it cannot be that it is still being saved.
export function remove(name) {
  if (!names.has(name)) return;
  const gone = () => folder.removeEntry(name).then(() => names.delete(name), () => {});
  setTimeout(gone, Math.max(0, saved + SAVING - performance.now()));
}

export async function tidy() {
  try {
    const all = await opened();
    for await (const name of all.keys()) {
      await navigator.locks.request(name.split(".")[0], { ifAvailable: true }, (lock) => lock && all.removeEntry(name).catch(() => {}));
    }
  } catch {
    // There is no such store.
  }
}

// Nothing waits for a page that is closed: what it cannot remove any more, its next visit does.
addEventListener("pagehide", ({ persisted }) => {
  if (!persisted) for (const name of names) folder.removeEntry(name).catch(() => {});
});
