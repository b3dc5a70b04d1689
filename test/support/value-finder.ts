/** Finds those of many values that occur anywhere in some bytes, capital or small letters alike. */
export type FindValues = (bytes: Uint8Array) => string[];

/**
 * Prepares a search for many values, in one pass: the first four bytes of each place say which values may begin there.
 *
 * @param values texts of four bytes or more
 */
export function valueFinder(values: readonly string[]): FindValues {
  const starts = new Map<number, string[]>();
  // a bit for each beginning of a value, by what its bytes are multiplied to
  const maybe = new Uint8Array(1 << 22);
  for (const value of values) {
    const wanted = Buffer.from(value.toLowerCase());
    if (wanted.length < 4) throw new Error(`invalid value: "${value}" is too short to look for`);
    const start = wanted.readUInt32BE();
    maybe[placeOf(start)] = 1;
    const known = starts.get(start);
    if (known) known.push(value);
    else starts.set(start, [value]);
  }
  return (bytes) => {
    const found = new Set<string>();
    let window = 0;
    for (let i = 0; i < bytes.length; ++i) {
      window = (window << 8) | small[bytes[i]!]!;
      if (maybe[placeOf(window)] === 0 || i < 3) continue;
      for (const value of starts.get(window >>> 0) ?? [])
        if (!found.has(value) && standsAt(bytes, i - 3, value)) found.add(value);
    }
    return [...found];
  };
}

/** Where the beginnings of values are marked: 22 bits of four bytes. */
const placeOf = (window: number) => Math.imul(window, 0x9e3779b1) >>> 10;

/** Each byte as a small letter, if it is a capital one. */
const small = Uint8Array.from({length: 256}, (_, byte) =>
  byte >= 65 && byte <= 90 ? byte + 32 : byte
);

function standsAt(bytes: Uint8Array, at: number, value: string): boolean {
  const length = Buffer.byteLength(value);
  const text = Buffer.from(
    bytes.buffer,
    bytes.byteOffset + at,
    Math.min(length, bytes.length - at)
  );
  return text.toString().toLowerCase() === value.toLowerCase();
}
