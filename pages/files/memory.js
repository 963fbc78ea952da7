// What the browser remembers of files of one shape: what their columns hold. It is a convenience: without it all else works.

const KEPT = "countertariff.files";

export function kept() {
  try {
    return JSON.parse(localStorage.getItem(KEPT)) ?? {};
  } catch {
    return {};
  }
}

export function keep(shape, said) {
  try {
    const all = Object.entries({ ...kept(), [shape]: said }).slice(-50);
    localStorage.setItem(KEPT, JSON.stringify(Object.fromEntries(all)));
    return true;
  } catch {
    return false;
  }
}
