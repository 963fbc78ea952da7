// A picture of a screen with few colours: a third of the bytes, and nearly the same to the eye.

import { crc32, deflateSync, inflateSync } from "node:zlib";

// Edges of letters take the nearest of these.
const COLOURS = 48;
const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

function chunks(file) {
  const found = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    found.push([file.toString("latin1", at + 4, at + 8), file.subarray(at + 8, at + 8 + length)]);
    at += length + 12;
  }
  return found;
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

// The pixels of a PNG of 8 bits a channel, as the browser writes it.
export function pixels(file) {
  const parts = chunks(file);
  const [, head] = parts.find(([name]) => name === "IHDR");
  const [width, height, depth, kind] = [head.readUInt32BE(0), head.readUInt32BE(4), head[8], head[9]];
  if (depth !== 8 || (kind !== 2 && kind !== 6) || head[12] !== 0) throw new Error("Not a PNG as the browser writes it.");
  const size = kind === 2 ? 3 : 4;
  const raw = inflateSync(Buffer.concat(parts.filter(([name]) => name === "IDAT").map(([, data]) => data)));
  const stride = width * size;
  const out = Buffer.alloc(stride * height);
  for (let row = 0; row < height; row += 1) {
    const filter = raw[row * (stride + 1)];
    for (let at = 0; at < stride; at += 1) {
      const left = at < size ? 0 : out[row * stride + at - size];
      const above = row === 0 ? 0 : out[(row - 1) * stride + at];
      const corner = at < size || row === 0 ? 0 : out[(row - 1) * stride + at - size];
      const [toLeft, toAbove, toCorner] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)];
      const nearest = toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
      const guess = [0, left, above, (left + above) >> 1, nearest][filter];
      out[row * stride + at] = raw[row * (stride + 1) + 1 + at] + guess;
    }
  }
  return { width, height, size, out };
}

export function palette(file) {
  const { width, height, size, out } = pixels(file);
  const count = new Map();
  const keys = new Uint32Array(width * height);
  for (let at = 0; at < keys.length; at += 1) {
    const from = at * size;
    keys[at] = (out[from] << 16) | (out[from + 1] << 8) | out[from + 2];
    count.set(keys[at], (count.get(keys[at]) ?? 0) + 1);
  }
  const parts = (key) => [key >> 16, (key >> 8) & 255, key & 255];
  const apart = (one, other) => parts(one).reduce((sum, part, at) => sum + (part - parts(other)[at]) ** 2, 0);
  // The paper first; then whatever is furthest from what is kept, the more of it there is.
  const most = [...count].sort((one, other) => other[1] - one[1] || one[0] - other[0]).slice(0, 800);
  const kept = [most[0][0]];
  const gaps = most.map(([key]) => apart(key, kept[0]));
  while (kept.length < Math.min(COLOURS, most.length)) {
    const weights = most.map(([, often], at) => Math.sqrt(often) * gaps[at]);
    const [key] = most[weights.indexOf(Math.max(...weights))];
    kept.push(key);
    most.forEach(([other], at) => { gaps[at] = Math.min(gaps[at], apart(other, key)); });
  }
  const place = new Map(kept.map((key, index) => [key, index]));
  const nearest = (key) => {
    const distances = kept.map((other) => apart(key, other));
    return distances.indexOf(Math.min(...distances));
  };
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row += 1) {
    for (let at = 0; at < width; at += 1) {
      const key = keys[row * width + at];
      if (!place.has(key)) place.set(key, nearest(key));
      rows[row * (width + 1) + 1 + at] = place.get(key);
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const bytes = Buffer.concat([
    SIGNATURE,
    chunk("IHDR", head),
    chunk("PLTE", Buffer.from(kept.flatMap(parts))),
    chunk("IDAT", deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
  return { bytes, colours: count.size };
}
