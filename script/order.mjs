// Puts the functions of a program in an order in which like stands beside like. A browser does not care, and what is
// compressed over the wire is a hundredth part smaller: a compressor finds again what is near.

import { CODE, CUSTOM, IMPORT, Reader, bodiesOf, importsOf, number, sectionsOf } from "./wasm.mjs";

// What two functions are compared by: runs of so many bytes.
const RUN = 5;

// The runs of each function, and how rare a run is. What only one function has, or nearly all have, tells nothing.
function runsOf(bodies, wasm) {
  const held = new Map();
  const runs = bodies.map(({ start, end }) => {
    const all = new Set();
    for (let at = start; at + RUN <= end; at += 1) {
      let run = 0;
      for (let byte = 0; byte < RUN; byte += 1) run = Math.imul(run, 0x01000193) ^ wasm[at + byte];
      all.add(run);
    }
    return all;
  });
  runs.forEach((all, turn) => { for (const run of all) { if (!held.has(run)) held.set(run, []); held.get(run).push(turn); } });
  const telling = (run) => held.get(run).length > 1 && held.get(run).length < 1_000;
  return { runs: runs.map((all) => [...all].filter(telling)), held };
}

// Begins with the longest function, and goes on with that which is most like the one before.
function alike(bodies, wasm) {
  const { runs, held } = runsOf(bodies, wasm);
  const longest = bodies.map((_, turn) => turn).sort((a, b) => bodies[b].end - bodies[b].start - bodies[a].end + bodies[a].start);
  const placed = new Set();
  for (let next = longest[0]; placed.size < bodies.length; ) {
    placed.add(next);
    const shared = new Map();
    for (const run of runs[next]) {
      const others = held.get(run);
      for (const other of others) {
        if (!placed.has(other)) shared.set(other, (shared.get(other) ?? 0) + 1 / Math.sqrt(others.length));
      }
    }
    let most = 0;
    next = longest.find((turn) => !placed.has(turn));
    for (const [other, much] of shared) {
      const like = much / Math.sqrt(runs[other].length + 20);
      if (like > most) [most, next] = [like, other];
    }
  }
  return [...placed];
}

// The program with names by which `wasm-opt --reorder-functions-by-name` puts its functions in that order.
export function named(wasm) {
  const sections = sectionsOf(wasm);
  const open = (id) => new Reader(wasm, sections.find((it) => it.id === id).start);
  const imported = importsOf(open(IMPORT));
  const places = new Map(alike([...bodiesOf(open(CODE), imported).values()], wasm).map((turn, place) => [turn + imported, place]));
  const text = (words) => [...number(words.length), ...Buffer.from(words)];
  const names = [...places].sort((a, b) => a[0] - b[0]).flatMap(([index, place]) => [...number(index), ...text(String(place).padStart(6, "0"))]);
  const functions = [...number(places.size), ...names];
  const body = [...text("name"), 1, ...number(functions.length), ...functions];
  const kept = sections.filter((it) => it.name !== "name").map((it) => [Buffer.from([it.id, ...number(it.end - it.start)]), wasm.subarray(it.start, it.end)]);
  return Buffer.concat([wasm.subarray(0, 8), ...kept.flat(), Buffer.from([CUSTOM, ...number(body.length), ...body])]);
}
