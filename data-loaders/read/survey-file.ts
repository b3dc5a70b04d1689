import {createHash} from "node:crypto";
import iconv from "iconv-lite";
import type {InputFile} from "./find-files.ts";
import {readBytes} from "./read-bytes.ts";
import {createScan, type ByteScan} from "./scan-bytes.ts";
import type {Sniff} from "./sniff-file.ts";

/** What one pass over a whole file tells, before any of it is parsed. */
export interface Survey extends ByteScan {
  /** Of the file as it lies on the disk. */
  readonly sha256: string;
  /** Of the text inside, so that a packed copy is known for what it is. */
  readonly contentSha256: string;
  readonly encoding: "utf8" | "utf16le" | "utf16be" | "windows-1252";
}

/**
 * Surveys a file: checksums, lines, line breaks, quotes, encoding.
 *
 * @param onBytes called with the bytes read from the disk, part by part
 * @throws UserError when the packing is broken or ends early
 */
export async function surveyFile(
  file: InputFile,
  sniff: Pick<Sniff, "compression" | "encoding">,
  onBytes: (bytes: number) => void = () => {}
): Promise<Survey> {
  const disk = createHash("sha256");
  const content = sniff.compression === "none" ? undefined : createHash("sha256");
  const scan = createScan();
  const decoder = sniff.encoding === "utf8" ? undefined : iconv.getDecoder(sniff.encoding);
  const onDisk = (chunk: Buffer) => {
    disk.update(chunk);
    onBytes(chunk.length);
  };
  for await (const chunk of readBytes(file.path, file.name, sniff.compression, {onDisk})) {
    content?.update(chunk);
    scan.push(decoder ? Buffer.from(decoder.write(chunk)) : chunk);
  }
  const rest = decoder?.end();
  if (rest) scan.push(Buffer.from(rest));
  const bytes = scan.end();
  const sha256 = disk.digest("hex");
  return {
    ...bytes,
    sha256,
    contentSha256: content?.digest("hex") ?? sha256,
    encoding: encodingOf(sniff.encoding, bytes)
  };
}

/** A text with more broken than sound UTF-8 is the other common encoding, not a damaged one. */
export function encodingOf(sniffed: Sniff["encoding"], scan: ByteScan): Survey["encoding"] {
  if (sniffed !== "utf8" || scan.isUtf8) return sniffed;
  return scan.brokenUtf8 > scan.soundUtf8 ? "windows-1252" : "utf8";
}
