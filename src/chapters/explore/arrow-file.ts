import type {Data} from "apache-arrow";
import {Bool, DateDay, Float64, makeData, makeVector, Table, tableToIPC, Utf8} from "apache-arrow";
import type {Row} from "../../model/answer.js";

/**
 * Rows as an Arrow file: numbers are doubles, days are days. The buffers are laid out here, as Arrow's own builders
 * compile code, which the page's policy forbids.
 */
export function arrowFile(names: readonly string[], rows: readonly Row[]): Uint8Array<ArrayBuffer> {
  const columns = Object.fromEntries(
    names.map((name) => [name, makeVector(columnData(rows.map((row) => row[name] ?? null)))])
  );
  return new Uint8Array(tableToIPC(new Table(columns), "file"));
}

const dayLength = 86_400_000;

function columnData(values: readonly Row[string][]): Data {
  const length = values.length;
  const nullBitmap = bits(values.map((value) => value !== null));
  const nullCount = values.filter((value) => value === null).length;
  const shared = {length, nullCount, nullBitmap};
  const first = values.find((value) => value !== null);
  if (typeof first === "number")
    return makeData({type: new Float64(), data: Float64Array.from(values, Number), ...shared});
  if (typeof first === "boolean")
    return makeData({
      type: new Bool(),
      data: bits(values.map((value) => value === true)),
      ...shared
    });
  if (first instanceof Date) {
    const data = Int32Array.from(values, (value) => Number(value) / dayLength);
    return makeData({type: new DateDay(), data, ...shared});
  }
  return textData(values, shared);
}

function textData(
  values: readonly Row[string][],
  shared: {length: number; nullCount: number; nullBitmap: Uint8Array}
): Data {
  const texts = values.map((value) =>
    new TextEncoder().encode(value === null ? "" : String(value))
  );
  const valueOffsets = new Int32Array(values.length + 1);
  texts.forEach(({length}, i) => (valueOffsets[i + 1] = valueOffsets[i]! + length));
  const data = new Uint8Array(valueOffsets.at(-1)!);
  texts.forEach((text, i) => data.set(text, valueOffsets[i]));
  return makeData({type: new Utf8(), valueOffsets, data, ...shared});
}

/** One bit a value, the first in the lowest. */
function bits(values: readonly boolean[]): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(values.length / 8));
  values.forEach((value, i) => {
    if (value) bytes[i >> 3]! |= 1 << (i & 7);
  });
  return bytes;
}
