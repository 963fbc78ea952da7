// Reads a program of WebAssembly, as far as the scripts beside this one change it.

export const CUSTOM = 0, IMPORT = 2, EXPORT = 7, START = 8, CODE = 10, SEGMENTS = 11;

export class Reader {
  constructor(bytes, at = 0, end = bytes.length) { Object.assign(this, { bytes, at, end }); }
  get more() { return this.at < this.end; }
  byte() { return this.bytes[this.at++]; }
  number() {
    for (let value = 0, unit = 1; ; unit *= 128) {
      const byte = this.byte();
      value += (byte & 0x7f) * unit;
      if (byte < 0x80) return value;
    }
  }
  signed() { while (this.byte() >= 0x80); }
  text() {
    const length = this.number();
    this.at += length;
    return Buffer.from(this.bytes.subarray(this.at - length, this.at)).toString();
  }
}

// A whole number as such files have it.
export const number = (value) => {
  const bytes = [];
  for (; value > 0x7f; value = Math.floor(value / 128)) bytes.push(value % 128 + 0x80);
  return [...bytes, value];
};

// Its sections, where each begins and ends, and where the body of one with a name begins.
export function sectionsOf(wasm) {
  const sections = [];
  for (const reader = new Reader(wasm, 8); reader.more; ) {
    const id = reader.byte();
    const length = reader.number();
    const section = { id, start: reader.at, end: reader.at + length };
    if (id === CUSTOM) {
      const named = new Reader(wasm, section.start);
      section.name = named.text();
      section.body = named.at;
    }
    sections.push(section);
    reader.at = section.end;
  }
  return sections;
}

// How many functions are imported: the others are counted after them.
export function importsOf(reader) {
  let functions = 0;
  const limits = () => { if (reader.byte() & 1) reader.number(); reader.number(); };
  for (let left = reader.number(); left > 0; left -= 1) {
    reader.text();
    reader.text();
    const kind = reader.byte();
    if (kind === 0) { functions += 1; reader.number(); }
    else if (kind === 1) { reader.byte(); limits(); }
    else if (kind === 2) limits();
    else reader.at += 2;
  }
  return functions;
}

// Where the bodies of functions begin and end, by their index.
export function bodiesOf(reader, imported) {
  const bodies = new Map();
  const count = reader.number();
  for (let index = imported; index < imported + count; index += 1) {
    const length = reader.number();
    bodies.set(index, { start: reader.at, end: reader.at + length });
    reader.at += length;
  }
  return bodies;
}
