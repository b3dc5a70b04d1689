import {columnHeader} from "../../src/kernel/column-bytes.ts";

/** Numbers of a column; 0 where one is not valid. */
export interface Numbers {
  readonly data: Float64Array;
  /** 0 where there is NULL; absent where there is none. */
  readonly valid?: Uint8Array | undefined;
}

/** What is in a file beside its numbers. */
interface Beside {
  readonly flags?: number;
  readonly rest?: Uint8Array;
}

/** Doubles as they are in memory. */
export function doublesForm(numbers: Numbers): Buffer {
  const {data} = numbers;
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const planes = new Uint8Array(bytes.length);
  const rows = data.length;
  for (let i = 0; i < rows; ++i)
    for (let plane = 0; plane < 8; ++plane) planes[plane * rows + i] = bytes[i * 8 + plane]!;
  const header = {flags: columnHeader.isDouble, width: 8, offset: 0, start: 0};
  return file(numbers, planes, header);
}

/** Whole numbers, or their steps, from the smallest one on. */
export function wholesForm(numbers: Numbers, isDelta: boolean, beside: Beside = {}): Buffer {
  const filled = fill(numbers);
  const rows = filled.length;
  const first = rows > 0 ? filled[0]! : 0;
  let steps = filled;
  if (isDelta) {
    steps = new Float64Array(rows);
    for (let i = 1; i < rows; ++i) steps[i] = filled[i]! - filled[i - 1]!;
  }
  let offset = rows > 0 ? steps[0]! : 0;
  let most = offset;
  for (const step of steps) {
    if (step < offset) offset = step;
    if (step > most) most = step;
  }
  most -= offset;
  if (!Number.isSafeInteger(most)) throw new Error(`invalid column: numbers up to ${most}`);
  let width = 0;
  while (256 ** width <= most) ++width;
  const planes = new Uint8Array(width * rows);
  for (let i = 0; i < rows; ++i) {
    let rest = steps[i]! - offset;
    for (let at = i; at < planes.length; at += rows) {
      planes[at] = rest % 256;
      rest = Math.floor(rest / 256);
    }
  }
  const flags = (beside.flags ?? 0) | (isDelta ? columnHeader.isDelta : 0);
  const start = isDelta ? first - (rows > 0 ? steps[0]! : 0) : 0;
  return file(numbers, planes, {flags, width, offset, start, rest: beside.rest});
}

/** A NULL repeats what is before it, so that it costs little. */
function fill({data, valid}: Numbers): Float64Array {
  if (!valid) return data;
  const filled = data.slice();
  for (let i = 0; i < filled.length; ++i) if (!valid[i]) filled[i] = i > 0 ? filled[i - 1]! : 0;
  return filled;
}

/** Numbers as places in a list, where many are alike. */
export function listedForm({data, valid}: Numbers): Buffer | undefined {
  const most = data.length / 4;
  const seen = new Set<number>();
  for (let i = 0; i < data.length && seen.size <= most; ++i) {
    if (!valid || valid[i]) seen.add(data[i]!);
  }
  if (seen.size > most) return undefined;
  const list = [...seen].sort((a, b) => a - b);
  const places = new Map(list.map((number, place) => [number, place]));
  const rest = Buffer.from(JSON.stringify(list));
  const codes = data.map((number) => places.get(number) ?? 0);
  return wholesForm({data: codes, valid}, false, {flags: columnHeader.isListed, rest});
}

/** Bytes behind their length. */
export function behindLength(...parts: readonly Uint8Array[]): Buffer {
  return Buffer.concat(
    parts.flatMap((part) => {
      const length = Buffer.alloc(4);
      length.writeUInt32LE(part.length);
      return [length, part];
    })
  );
}

function file(
  {data, valid}: Numbers,
  planes: Uint8Array,
  header: {
    flags: number;
    width: number;
    offset: number;
    start: number;
    rest?: Uint8Array | undefined;
  }
): Buffer {
  const {flags, width, offset, start, rest = new Uint8Array(0)} = header;
  const rows = data.length;
  const head = Buffer.alloc(columnHeader.length);
  head.writeUInt8(flags | (valid ? columnHeader.hasNulls : 0), 0);
  head.writeUInt8(width, 1);
  head.writeUInt32LE(rows, 4);
  head.writeDoubleLE(offset, 8);
  head.writeDoubleLE(start, 16);
  const bits = Buffer.alloc(valid ? Math.ceil(rows / 8) : 0);
  if (valid) for (let i = 0; i < rows; ++i) if (valid[i]) bits[i >> 3]! |= 1 << (i & 7);
  return Buffer.concat([head, bits, planes, rest]);
}
