import {gzipSync} from "node:zlib";
import {columnHeader} from "../../src/kernel/column-bytes.ts";

/** A column to write. */
export interface WrittenColumn {
  /** NULL where there is no value. */
  readonly numbers: readonly (number | null)[];
  readonly isDouble: boolean;
  /** The texts that the numbers are places of, unless they are in a file of their own. */
  readonly texts?: readonly string[];
}

/** The bytes of a column's file: see column-bytes.ts. Of its forms, the smallest is kept. */
export function columnFile(column: WrittenColumn): Buffer {
  const files = column.isDouble
    ? [doubles(column)]
    : [wholes(column), wholes(column, columnHeader.isDelta), ...listed(column)];
  const gzipped = files.map((file) => gzipSync(file, {level: 9}));
  return gzipped.reduce((best, one) => (one.length < best.length ? one : best));
}

/** Numbers as places in a list, where many are alike. */
function listed({numbers, texts}: WrittenColumn): Buffer[] {
  const list = [...new Set(numbers)].filter((number) => number !== null).sort((a, b) => a - b);
  if (texts || list.length > numbers.length / 4) return [];
  const places = new Map(list.map((number, place) => [number, place]));
  const codes = numbers.map((number) => (number === null ? null : places.get(number)!));
  return [wholes({numbers: codes, isDouble: false}, columnHeader.isListed, list)];
}

function wholes(
  {numbers, texts}: WrittenColumn,
  form = 0,
  json: readonly (string | number)[] | undefined = texts
): Buffer {
  const isDelta = form === columnHeader.isDelta;
  // a NULL repeats what is before it, so that it costs little
  const filled: number[] = [];
  for (const number of numbers) filled.push(number ?? filled.at(-1) ?? 0);
  const steps = isDelta ? filled.map((value, i) => (i > 0 ? value - filled[i - 1]! : 0)) : filled;
  const offset = smallest(steps);
  const start = isDelta ? (filled[0] ?? 0) - (steps[0] ?? 0) : 0;
  const most = steps.reduce((a, b) => Math.max(a, b - offset), 0);
  if (!Number.isSafeInteger(most)) throw new Error(`invalid column: numbers up to ${most}`);
  let width = 0;
  while (256 ** width <= most) ++width;
  const planes = Buffer.alloc(width * steps.length);
  steps.forEach((step, i) => {
    let rest = step - offset;
    for (let plane = 0; plane < width; ++plane) {
      planes[plane * steps.length + i] = rest % 256;
      rest = Math.floor(rest / 256);
    }
  });
  return file(numbers, planes, {flags: form, width, offset, start, json});
}

function doubles({numbers}: WrittenColumn): Buffer {
  const bytes = Buffer.from(Float64Array.from(numbers, (number) => number ?? 0).buffer);
  const planes = Buffer.alloc(bytes.length);
  const rows = numbers.length;
  for (let i = 0; i < bytes.length; ++i) planes[(i % 8) * rows + Math.floor(i / 8)] = bytes[i]!;
  return file(numbers, planes, {flags: columnHeader.isDouble, width: 8, offset: 0, start: 0});
}

function file(
  numbers: readonly (number | null)[],
  planes: Buffer,
  header: {
    flags: number;
    width: number;
    offset: number;
    start: number;
    json?: readonly (string | number)[] | undefined;
  }
): Buffer {
  const {flags, width, offset, start, json} = header;
  const hasNulls = numbers.includes(null);
  const head = Buffer.alloc(columnHeader.length);
  head.writeUInt8(flags | (hasNulls ? columnHeader.hasNulls : 0), 0);
  head.writeUInt8(width, 1);
  head.writeUInt32LE(numbers.length, 4);
  head.writeDoubleLE(offset, 8);
  head.writeDoubleLE(start, 16);
  const bits = Buffer.alloc(hasNulls ? Math.ceil(numbers.length / 8) : 0);
  if (hasNulls)
    numbers.forEach((number, i) => {
      if (number !== null) bits[i >> 3]! |= 1 << (i & 7);
    });
  return Buffer.concat([head, bits, planes, Buffer.from(json ? JSON.stringify(json) : "")]);
}

function smallest(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0);
}
