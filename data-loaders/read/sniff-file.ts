import {isUtf8} from "node:buffer";
import {open} from "node:fs/promises";
import {fileTypeFromBuffer} from "file-type";
import iconv from "iconv-lite";
import {explainFailure} from "../engine/explain-failure.ts";
import type {Schema} from "../sources/schema/source.ts";
import {UserError} from "../user-error.ts";
import {compactTypeOf, type CompactType} from "../sources/schema/compact.ts";
import type {InputFile} from "./find-files.ts";
import {isJsonLines, readJsonHeader} from "./json-header.ts";
import {findHeader, type FoundHeader} from "./find-header.ts";
import {readBytes, type Compression} from "./read-bytes.ts";
import {UnknownFile} from "../unknown-file.ts";

/** What the first bytes of a file tell. */
export interface Sniff extends Omit<FoundHeader, "first"> {
  /** CSV with a header, or JSON with an object on each line, whose names are the header. */
  readonly format: "csv" | "json lines";
  readonly compression: Compression;
  /** utf16le and utf16be are distinguished here; utf8 may turn out windows-1252 further down. */
  readonly encoding: "utf8" | "utf16le" | "utf16be";
  /** There is a quote among the first bytes. */
  readonly hasQuote: boolean;
  /** Columns whose first value could be kept in fewer bytes, by header, and as what. */
  readonly compact: Readonly<Record<string, CompactType>>;
}

/**
 * Reads a file's beginning: packing, encoding, delimiter and header. Of JSON lines, all are read for the names in them.
 *
 * @throws UserError `missing data` for an empty file, `unsupported file` for one that is neither CSV nor JSON lines.
 */
export async function sniffFile(file: InputFile, schemas: readonly Schema[]): Promise<Sniff> {
  if (file.bytes === 0) throw new UnknownFile(`missing data: the file is empty (${file.name})`);
  const magic = await readStart(file);
  const compression = compressionOf(magic);
  if (compression === "none") await checkIsText(magic, file.name);
  const head = await readHead(file, compression);
  if (compression !== "none") await checkIsText(head, file.name);
  const encoding = encodingOf(head);
  const text = iconv.decode(head, encoding);
  if (text.trim() === "") throw new UnknownFile(`missing data: the file is empty (${file.name})`);
  const isJson = isJsonLines(text, file.name);
  const found = isJson
    ? {delimiter: ",", headerLine: 0, ...(await readJsonHeader(file, {compression, encoding}))}
    : findHeader(text, schemas);
  if (found === undefined)
    throw new UserError(`invalid header: no line is readable (${file.name}, line 1)`);
  const {first, ...rest} = found;
  const compact = Object.fromEntries(
    found.header.flatMap((name, at) => {
      const type = compactTypeOf(first[at] ?? "");
      return type === undefined ? [] : [[name, type]];
    })
  );
  const format = isJson ? "json lines" : "csv";
  return {format, compression, encoding, ...rest, hasQuote: text.includes('"'), compact};
}

const headLength = 1 << 18;

async function readStart(file: InputFile): Promise<Buffer> {
  try {
    const handle = await open(file.path);
    try {
      const {buffer, bytesRead} = await handle.read(Buffer.alloc(4100), 0, 4100, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw explainFailure(error);
  }
}

function compressionOf(magic: Buffer): Compression {
  if (magic.readUIntBE(0, Math.min(2, magic.length)) === 0x1f8b) return "gzip";
  if (magic.length >= 4 && magic.readUInt32BE(0) === 0x28b52ffd) return "zstd";
  return "none";
}

async function checkIsText(head: Buffer, name: string): Promise<void> {
  // A mark of UTF-16 is also how some sound files begin.
  if (encodingOf(head) !== "utf8") return;
  const type = await fileTypeFromBuffer(head);
  if (type === undefined) return;
  // Two letters make a bitmap: what reads as text is text, unless its first line says otherwise.
  const isText = isUtf8(head.subarray(0, head.length - 3)) && !head.includes(0);
  if (isText && !["pdf", "ps", "rtf", "xml"].includes(type.ext)) return;
  throw new UnknownFile(
    `unsupported file: "${type.ext}" (${name}); export it as CSV or as JSON with an object on each line`
  );
}

async function readHead(file: InputFile, compression: Compression): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of readBytes(file.path, file.name, compression)) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= headLength) break;
  }
  return Buffer.concat(chunks).subarray(0, headLength);
}

function encodingOf(head: Buffer): Sniff["encoding"] {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf16be";
  // Without a mark: a header in UTF-16 has a NUL in every other byte.
  if (head.length >= 4 && head[0] !== 0 && head[1] === 0 && head[2] !== 0 && head[3] === 0)
    return "utf16le";
  if (head.length >= 4 && head[0] === 0 && head[1] !== 0 && head[2] === 0 && head[3] !== 0)
    return "utf16be";
  return "utf8";
}
