/**
 * Those of many values that occur anywhere in some bytes, capital or small letters alike.
 *
 * One pass: the first four bytes of each place say which values may begin there.
 *
 * @param values texts of four bytes or more
 */
export function findValues(bytes: Uint8Array, values: readonly string[]): string[] {
  const starts = new Map<number, string[]>();
  const maybe = new Uint8Array(65_536);
  for (const value of values) {
    const wanted = Buffer.from(value.toLowerCase());
    if (wanted.length < 4) throw new Error(`invalid value: "${value}" is too short to look for`);
    const start = wanted.readUInt32BE();
    maybe[start % 65_536] = 1;
    const known = starts.get(start);
    if (known) known.push(value);
    else starts.set(start, [value]);
  }
  const found = new Set<string>();
  let window = 0;
  for (let i = 0; i < bytes.length; ++i) {
    const byte = bytes[i]!;
    window = ((window << 8) | (byte >= 65 && byte <= 90 ? byte + 32 : byte)) >>> 0;
    if (i < 3 || maybe[window & 65_535] === 0) continue;
    for (const value of starts.get(window) ?? [])
      if (standsAt(bytes, i - 3, value)) found.add(value);
  }
  return [...found];
}

function standsAt(bytes: Uint8Array, at: number, value: string): boolean {
  const length = Buffer.byteLength(value);
  const text = Buffer.from(
    bytes.buffer,
    bytes.byteOffset + at,
    Math.min(length, bytes.length - at)
  );
  return text.toString().toLowerCase() === value.toLowerCase();
}
