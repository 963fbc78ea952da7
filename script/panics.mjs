// Takes out of a program what only a panic would say: sentences, places in the source, and what writes them. A browser
// shows none of it; the program stops all the same, and start.js says so. And what no page calls.
//
// The compiler has no stable switch for this. But cargo leaves the program with a record of every call and address in
// it (build.rs). Here the functions in which a panic begins are emptied but for the stop, whatever nothing else leads to
// is emptied as well, and `wasm-opt` then takes away what is empty. Should a name below be another one some day, the
// program is only larger.

import { CODE, CUSTOM, EXPORT, IMPORT, Reader, SEGMENTS, START, bodiesOf, importsOf, number, sectionsOf } from "./wasm.mjs";

// The functions that never return, and do nothing before but say why: parts of their names as linkers know them.
const PANICS = [
  /4core9panicking\d+(panic|assert_failed|unreachable|const_panic)/,
  /4core6option1[34](unwrap|expect)_failed/,
  /4core6result1[34](unwrap|expect)_failed/,
  /4core4cell\d+panic_already/,
  /4core3str\d+slice_error_fail/,
  /4core5slice5index\d+slice_\w*fail/,
  /4core5slice\d+copy_from_slice_impl17len_mismatch_fail/,
  /5alloc5alloc18handle_alloc_error/,
  /5alloc7raw_vec1[27](handle_error|capacity_overflow)/,
  /13assert_failed(17h[0-9a-f]{16}E)?$/,
  /3std6thread5local18panic_access_error/,
  /17rust_begin_unwind$/,
];

// What Leptos exports for streams of server functions, which a page without a server does not have.
const UNCALLED = /^(__wbg_)?intounderlying(byte)?(source|sink)_/;

// What a symbol stands for.
const [FUNCTION, DATA] = [0, 1];
// Kinds of records that name a function, and those that name bytes of data; the latter have an offset as well.
const TO_FUNCTION = new Set([0, 1, 2, 12, 26]);
const TO_DATA = new Set([3, 4, 5, 11, 14, 15, 16, 17]);
const WITH_OFFSET = new Set([3, 4, 5, 8, 9, 11, 14, 15, 16, 17, 21, 22, 23, 24, 25]);

function segmentsOf(reader) {
  const segments = [];
  for (let left = reader.number(); left > 0; left -= 1) {
    const kind = reader.number();
    if (kind === 2) reader.number();
    if (kind !== 1) { reader.byte(); reader.signed(); reader.byte(); }
    const length = reader.number();
    segments.push(reader.at);
    reader.at += length;
  }
  return segments;
}

// The symbols of the record, in their order: functions by index, data by their place in the file.
function symbolsOf(reader, segments) {
  const symbols = [];
  reader.number();
  while (reader.more) {
    const [kind, length] = [reader.byte(), reader.number()];
    const end = reader.at + length;
    if (kind === 8) {
      for (let left = reader.number(); left > 0; left -= 1) {
        const [sort, flags] = [reader.byte(), reader.number()];
        const isDefined = (flags & 0x10) === 0;
        if (sort === DATA) {
          reader.text();
          const [segment, offset, size] = isDefined ? [reader.number(), reader.number(), reader.number()] : [0, 0, 0];
          const start = segments[segment] + offset;
          symbols.push(isDefined ? { sort, start, end: start + size } : { sort: -1 });
        } else if (sort === 3) {
          reader.number();
          symbols.push({ sort: -1 });
        } else {
          const index = reader.number();
          const name = isDefined || (flags & 0x40) !== 0 ? reader.text() : "";
          symbols.push({ sort: sort === FUNCTION ? FUNCTION : -1, index, name });
        }
      }
    }
    reader.at = end;
  }
  return symbols;
}

function recordsOf(reader, base) {
  const records = [];
  const section = reader.number();
  for (let left = reader.number(); left > 0; left -= 1) {
    const from = reader.at;
    const kind = reader.byte();
    const at = base + reader.number();
    const symbol = reader.number();
    if (WITH_OFFSET.has(kind)) reader.signed();
    records.push({ kind, at, symbol, from, end: reader.at });
  }
  return { section, records };
}

// What covers a place, of things in the order of their places that do not overlap.
function finder(things) {
  const sorted = [...things].sort((a, b) => a.start - b.start);
  return (at) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle].start <= at) low = middle + 1; else high = middle;
    }
    const found = sorted[low - 1];
    return found && at < found.end ? found : null;
  };
}

// Marks the addresses that a function hands over to a panic and to nothing else: constants right before the call.
function quiet(wasm, records, stops) {
  const addresses = new Map(records.filter((it) => it.kind === 4).map((it) => [it.at, it]));
  const CONSTANT = 0x41, CALL = 0x10, ADDRESS = 5;
  for (const record of records) {
    if (!TO_FUNCTION.has(record.kind) || wasm[record.at - 1] !== CALL || !stops(record)) continue;
    for (let at = record.at - 1; ; ) {
      const address = addresses.get(at - ADDRESS);
      if (address && wasm[at - ADDRESS - 1] === CONSTANT) {
        address.isSaid = true;
        at -= ADDRESS + 1;
      } else if (wasm[at - 2] === CONSTANT && wasm[at - 1] < 0x80) at -= 2;
      else if (wasm[at - 3] === CONSTANT && wasm[at - 2] >= 0x80 && wasm[at - 1] < 0x80) at -= 3;
      else break;
    }
  }
}

// The places in the source that the compiler noted, each a file, a line and a column: only a panic reads them.
function placesOf(wasm, blocks, records, symbols) {
  const byPlace = new Map(records.map((it) => [it.at, symbols[it.symbol]]));
  const isPlace = ({ start, end }) => {
    const file = byPlace.get(start);
    const length = wasm.readUInt32LE(start + 4);
    return end - start === 16 && file?.sort === DATA && wasm.subarray(file.start, file.start + length).toString().endsWith(".rs");
  };
  return new Set(blocks.filter((block) => block.end - block.start >= 8 && isPlace(block)));
}

// The program without them.
export function silent(input) {
  const wasm = Buffer.from(input);
  const sections = sectionsOf(wasm);
  const of = (id) => sections.find((it) => it.id === id);
  const called = (name) => sections.find((it) => it.name === name);
  const open = (section) => new Reader(wasm, section.body ?? section.start, section.end);
  const imported = importsOf(open(of(IMPORT)));
  const bodies = bodiesOf(open(of(CODE)), imported);
  const symbols = symbolsOf(open(called("linking")), segmentsOf(open(of(SEGMENTS))));
  const code = recordsOf(open(called("reloc.CODE")), of(CODE).start);
  const data = recordsOf(open(called("reloc.DATA")), of(SEGMENTS).start);

  // Several symbols may stand for the same bytes, or for some of them.
  const blocks = [];
  for (const symbol of symbols.filter((it) => it.sort === DATA && it.end > it.start).sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = blocks.at(-1);
    if (last && symbol.start < last.end) last.end = Math.max(last.end, symbol.end);
    else blocks.push({ start: symbol.start, end: symbol.end, to: [] });
  }
  const blockAt = finder(blocks);
  for (const [index, body] of bodies) Object.assign(body, { index, to: [] });
  const bodyAt = finder(bodies.values());
  const target = ({ kind, symbol }) => {
    const meant = symbols[symbol];
    if (TO_FUNCTION.has(kind) && meant?.sort === FUNCTION) return bodies.get(meant.index) ?? null;
    if (TO_DATA.has(kind) && meant?.sort === DATA) return blockAt(meant.start);
    return null;
  };
  // Functions with the same body are one function with several names.
  const names = new Map([...bodies.keys()].map((index) => [index, []]));
  for (const { index, name } of symbols.filter((it) => it.sort === FUNCTION)) names.get(index)?.push(name);
  for (const [index, body] of bodies) {
    const all = names.get(index);
    body.stops = all.some((name) => PANICS.some((panic) => panic.test(name))) || (all.length > 0 && all.every((name) => UNCALLED.test(name)));
  }
  quiet(wasm, code.records, (record) => target(record)?.stops);
  const places = placesOf(wasm, blocks, data.records, symbols);
  for (const [records, holder] of [[code.records, bodyAt], [data.records, blockAt]]) {
    for (const record of records) {
      record.of = holder(record.at);
      const to = target(record);
      if (to && !record.isSaid && !places.has(record.of)) record.of?.to.push(to);
    }
  }
  const reached = new Set();
  const next = [];
  const reach = (it) => { if (it && !reached.has(it)) { reached.add(it); next.push(it); } };
  for (const exports = open(of(EXPORT)), left = { count: exports.number() }; left.count > 0; left.count -= 1) {
    exports.text();
    const kind = exports.byte();
    const index = exports.number();
    if (kind === 0) reach(bodies.get(index));
  }
  if (of(START)) reach(bodies.get(open(of(START)).number()));
  while (next.length > 0) {
    const it = next.pop();
    if (!it.stops) it.to.forEach(reach);
  }

  // A body that stops at once, as long as the one before: no local values, `unreachable`, and nothing more.
  const empty = (body) => {
    wasm.fill(0x01, body.start, body.end);
    wasm.set([0x00, 0x00], body.start);
    wasm[body.end - 1] = 0x0b;
    body.isEmpty = true;
  };
  for (const body of bodies.values()) {
    if ((body.stops || !reached.has(body)) && body.end - body.start > 3) empty(body);
  }
  for (const block of blocks) {
    if (reached.has(block) && !places.has(block)) continue;
    wasm.fill(0, block.start, block.end);
    block.isEmpty = true;
  }

  // The records of what is empty go as well: whoever reads them would write into it.
  const kept = (name, { section, records }) => {
    const left = records.filter((record) => !record.of?.isEmpty);
    const body = Buffer.concat([Buffer.from(number(section)), Buffer.from(number(left.length)), ...left.map((record) => wasm.subarray(record.from, record.end))]);
    const named = Buffer.concat([Buffer.from(number(name.length)), Buffer.from(name), body]);
    return Buffer.concat([Buffer.from([CUSTOM, ...number(named.length)]), named]);
  };
  const parts = [wasm.subarray(0, 8)];
  for (const section of sections) {
    if (section.name === "reloc.CODE") parts.push(kept(section.name, code));
    else if (section.name === "reloc.DATA") parts.push(kept(section.name, data));
    else parts.push(Buffer.from([section.id, ...number(section.end - section.start)]), wasm.subarray(section.start, section.end));
  }
  return Buffer.concat(parts);
}
