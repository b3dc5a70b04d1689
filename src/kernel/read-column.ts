import {columnHeader} from "./column-bytes.js";
import type {ColumnType} from "./column-index.js";
import {readGiven, readNext, type ReadNumbers} from "./read-given.js";
import type {Dictionary} from "./values/dictionary.js";
import type {Data, Type, Vector} from "./values/type.js";

/**
 * Opens the file of a column.
 *
 * @param enumeration the texts of an enumeration
 * @param other the column by whose values this one is given
 */
export async function readColumn(
  gzipped: Uint8Array<ArrayBuffer>,
  type: ColumnType,
  enumeration?: Dictionary,
  other?: Vector
): Promise<Vector> {
  const {flags, data, valid, rest} = readNumbers(await gunzip(gzipped), other);
  const texts = type.kind === "text" ? readTexts(flags, rest) : enumeration;
  return {
    type: vectorType(type, texts),
    data: type.kind === "boolean" ? new Uint8Array(data) : data,
    step: 1,
    ...(valid && {valid})
  };
}

/** Opens the texts of an enumeration, which are in its order. */
export async function readEnumeration(gzipped: Uint8Array<ArrayBuffer>): Promise<Dictionary> {
  return {...parseTexts(await gunzip(gzipped)), isEnum: true};
}

function readTexts(flags: number, rest: Uint8Array): Dictionary {
  if (!(flags & columnHeader.isNumbers)) return parseTexts(rest);
  const [numbers] = readInner(rest);
  return {values: Array.from(numbers!.data, String), isEnum: false};
}

function parseTexts(bytes: Uint8Array): Dictionary {
  return {values: JSON.parse(new TextDecoder().decode(bytes)) as string[], isEnum: false};
}

/** The type of a column's values. */
export function vectorType(type: ColumnType, dictionary: Dictionary | undefined): Type {
  if (type.kind !== "enum" && type.kind !== "text") return type as Type;
  return {kind: "text", dictionary: dictionary ?? {values: [], isEnum: type.kind === "enum"}};
}

/** Some hosts call a gzipped file an encoding, and browsers then unpack it; neither form begins like the other. */
async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function readNumbers(bytes: Uint8Array, other?: Vector): ReadNumbers {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const flags = view.getUint8(0);
  const width = view.getUint8(1);
  const rows = view.getUint32(4, true);
  let at: number = columnHeader.length;
  let valid: Uint8Array | undefined;
  if (flags & columnHeader.hasNulls) {
    valid = readBits(bytes.subarray(at), rows);
    at += Math.ceil(rows / 8);
  }
  const planes = bytes.subarray(at, at + rows * width);
  const rest = bytes.subarray(at + rows * width);
  let data = flags & columnHeader.isDouble ? readDoubles(planes, rows) : readWholes(planes, view);
  if (flags & columnHeader.isGiven)
    return {flags, rest, ...readGiven(data, readInner(rest), other)};
  if (flags & columnHeader.isNext) data = readNext(data, readInner(rest), other);
  if (flags & columnHeader.isListed) data = readListed(data, rest);
  if (valid) for (let i = 0; i < rows; ++i) if (!valid[i]) data[i] = 0;
  return {flags, data, rest, ...(valid && {valid})};
}

/** Columns in a column's file, each behind its length. */
function readInner(rest: Uint8Array): ReadNumbers[] {
  const found: ReadNumbers[] = [];
  for (let at = 0; at < rest.length;) {
    const length = new DataView(rest.buffer, rest.byteOffset + at).getUint32(0, true);
    found.push(readNumbers(rest.subarray(at + 4, at + 4 + length)));
    at += 4 + length;
  }
  return found;
}

function readBits(bytes: Uint8Array, rows: number): Uint8Array {
  const found = new Uint8Array(rows);
  for (let i = 0; i < rows; ++i) found[i] = (bytes[i >> 3]! >> (i & 7)) & 1;
  return found;
}

function readWholes(planes: Uint8Array, view: DataView): Data {
  const flags = view.getUint8(0);
  const width = view.getUint8(1);
  const rows = view.getUint32(4, true);
  const offset = view.getFloat64(8, true);
  let last = view.getFloat64(16, true);
  const found = new Float64Array(rows);
  for (let plane = width - 1; plane >= 0; --plane) {
    const from = plane * rows;
    for (let i = 0; i < rows; ++i) found[i] = found[i]! * 256 + planes[from + i]!;
  }
  let isSmall = true;
  for (let i = 0; i < rows; ++i) {
    let value = found[i]! + offset;
    if (flags & columnHeader.isDelta) value = last += value;
    found[i] = value;
    isSmall &&= (value | 0) === value;
  }
  return isSmall ? new Int32Array(found) : found;
}

function readListed(places: Data, json: Uint8Array): Data {
  const numbers = JSON.parse(new TextDecoder().decode(json)) as number[];
  const isSmall = numbers.every((number) => (number | 0) === number);
  const found = isSmall ? new Int32Array(places.length) : new Float64Array(places.length);
  for (let i = 0; i < found.length; ++i) found[i] = numbers[places[i]!]!;
  return found;
}

function readDoubles(planes: Uint8Array, rows: number): Data {
  const found = new Float64Array(rows);
  const bytes = new Uint8Array(found.buffer);
  for (let plane = 0; plane < 8; ++plane)
    for (let i = 0; i < rows; ++i) bytes[i * 8 + plane] = planes[plane * rows + i]!;
  return found;
}
