import fc from "fast-check";

/** One way to damage a file. */
export type Mutation = (bytes: Buffer) => Buffer;

/** Anywhere in a file alike: most doubles there are lie next to zero, and nearly all damage would hit the header. */
const at = fc.noBias(fc.nat(9_999)).map((n) => n / 10_000);
const spot = (share: number, length: number) => Math.floor(share * length);
const splice = (bytes: Buffer, from: number, to: number, ...put: Buffer[]) =>
  Buffer.concat([bytes.subarray(0, from), ...put, bytes.subarray(to)]);

/** Bytes that mean something to somebody who reads CSV. */
const signs = [
  '"',
  ",",
  ";",
  "\n",
  "\r\n",
  "\r",
  "\t",
  "\0",
  '""',
  '","',
  "'",
  "\\",
  "é",
  "\u{1F6D2}",
  "NULL",
  "E+18"
];

const bytes = fc.oneof(
  fc.uint8Array({minLength: 1, maxLength: 4}).map((array) => Buffer.from(array)),
  fc.constantFrom(...signs).map((sign) => Buffer.from(sign)),
  fc.constant(Buffer.from([0xff, 0xfe])),
  fc.constant(Buffer.from([0xef, 0xbb, 0xbf])),
  fc.constant(Buffer.from([0xc3]))
);

/** Damage of every kind a file meets on its way: lost, doubled, swapped and foreign bytes and lines, other encodings, an early end. */
export const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  // bytes put in, over others, and taken out
  fc.tuple(at, bytes).map(
    ([x, put]): Mutation =>
      (b) =>
        splice(b, spot(x, b.length), spot(x, b.length), put)
  ),
  fc.tuple(at, bytes).map(
    ([x, put]): Mutation =>
      (b) =>
        splice(b, spot(x, b.length), Math.min(b.length, spot(x, b.length) + put.length), put)
  ),
  fc.tuple(at, fc.integer({min: 1, max: 60})).map(
    ([x, n]): Mutation =>
      (b) =>
        splice(b, spot(x, b.length), Math.min(b.length, spot(x, b.length) + n))
  ),
  // an early end
  at.map(
    (x): Mutation =>
      (b) =>
        b.subarray(0, spot(x, b.length))
  ),
  // lines doubled, lost, swapped
  fc
    .tuple(at, at, fc.constantFrom("double", "drop", "swap"))
    .map(([x, y, what]): Mutation => (b) => {
      const lines = b.toString("latin1").split("\n");
      const [i, j] = [spot(x, lines.length), spot(y, lines.length)];
      if (what === "double") lines.splice(i, 0, lines[j]!);
      else if (what === "drop") lines.splice(i, 1);
      else [lines[i], lines[j]] = [lines[j]!, lines[i]!];
      return Buffer.from(lines.join("\n"), "latin1");
    }),
  // the whole file in another form
  fc.constantFrom<Mutation>(
    (b) => Buffer.from(b.toString("utf8"), "utf16le"),
    (b) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(b.toString("utf8"), "utf16le")]),
    (b) => Buffer.from(b.toString("utf8"), "latin1"),
    (b) => Buffer.from(b.toString("utf8").replaceAll("\n", "\r\n")),
    (b) => Buffer.from(b.toString("utf8").replaceAll("\n", "\r")),
    (b) => Buffer.from(b.toString("utf8").replaceAll(",", ";")),
    (b) => Buffer.from(b.toString("utf8").replace(/[^,\n]+/g, '"$&"')),
    (b) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), b])
  )
);
