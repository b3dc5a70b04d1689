import {isUtf8} from "node:buffer";

/** What a pass over the bytes of a text tells without parsing it. */
export interface ByteScan {
  /** Physical lines, the last counted whether or not it ends in a line break. */
  readonly lines: number;
  /** The last line ends in a line break. */
  readonly isTerminated: boolean;
  readonly blankLines: number;
  /** Blank lines with something after them: they shift the number of each line below. */
  readonly innerBlankLines: number;
  /** Bytes of the longest line, its break left out. */
  readonly longestLine: number;
  readonly newline: "lf" | "crlf" | "cr" | "mixed";
  readonly hasQuote: boolean;
  readonly hasNul: boolean;
  /** A space or tab stands next to a comma or a line's end: some cell needs trimming. */
  readonly hasPadding: boolean;
  /** `E+` is somewhere, as in an id that a spreadsheet has rounded. */
  readonly hasExponent: boolean;
  /** Characters beyond ASCII that are sound UTF-8, counted only in partitions that also hold broken ones. */
  readonly soundUtf8: number;
  readonly brokenUtf8: number;
  readonly isUtf8: boolean;
}

/** Scans a text part by part at memory speed: everything here is a native search or check. */
export function createScan(): {push(partition: Buffer): void; end(): ByteScan} {
  let [lines, blank, inner, pendingBlank, longest] = [0, 0, 0, 0, 0];
  let [crs, crlfs, sound, broken] = [0, 0, 0, 0];
  let [hasQuote, hasNul, hasPadding, hasExponent] = [false, false, false, false];
  let [lineLength, lastByte] = [0, -1];
  let tail = Buffer.alloc(0);

  function endLine(length: number): void {
    lines++;
    if (length > longest) longest = length;
    if (length === 0) {
      blank++;
      pendingBlank++;
    } else {
      inner += pendingBlank;
      pendingBlank = 0;
    }
  }

  function scanLines(partition: Buffer): void {
    let start = 0;
    for (let at = partition.indexOf(LF); at >= 0; at = partition.indexOf(LF, start)) {
      const before = at > 0 ? partition[at - 1] : lastByte;
      endLine(lineLength + at - start - (before === CR ? 1 : 0));
      start = at + 1;
      lineLength = 0;
    }
    lineLength += partition.length - start;
  }

  function scanReturns(partition: Buffer): void {
    if (lastByte === CR && partition[0] === LF) crlfs++;
    for (let at = partition.indexOf(CR); at >= 0; at = partition.indexOf(CR, at + 1)) {
      crs++;
      if (partition[at + 1] === LF) crlfs++;
    }
  }

  function scanUtf8(partition: Buffer): void {
    const whole = tail.length > 0 ? Buffer.concat([tail, partition]) : partition;
    const end = whole.length - unfinished(whole);
    const checked = whole.subarray(0, end);
    tail = Buffer.from(whole.subarray(end));
    if (!isUtf8(checked)) countBroken(checked);
  }

  function countBroken(bytes: Buffer): void {
    const text = bytes.toString("utf8");
    const marks = text.match(/\uFFFD/g)?.length ?? 0;
    broken += marks;
    sound += (text.match(/[^\0-\x7F]/gu)?.length ?? 0) - marks;
  }

  return {
    push(partition) {
      if (partition.length === 0) return;
      hasQuote ||= partition.includes(QUOTE);
      hasNul ||= partition.includes(0);
      hasPadding ||= isPadded(partition, lastByte);
      hasExponent ||= partition.includes("E+") || (lastByte === E && partition[0] === PLUS);
      scanUtf8(partition);
      scanReturns(partition);
      scanLines(partition);
      lastByte = partition[partition.length - 1]!;
    },
    end() {
      if (tail.length > 0) countBroken(tail);
      if (lineLength > 0) endLine(lineLength - (lastByte === CR ? 1 : 0));
      const lfs = lines - (lineLength > 0 ? 1 : 0);
      const newline = newlineOf(lfs, crs, crlfs);
      return {
        lines,
        isTerminated: lineLength === 0,
        blankLines: blank,
        innerBlankLines: inner,
        longestLine: longest,
        newline,
        hasQuote,
        hasNul,
        hasPadding: hasPadding || isBlank(lastByte),
        hasExponent,
        soundUtf8: sound,
        brokenUtf8: broken,
        isUtf8: broken === 0
      };
    }
  };
}

const [LF, CR, QUOTE, PLUS, COMMA, E] = [10, 13, 34, 43, 44, 69];

const spaces = [" ,", ", ", " \n", "\n ", " \r"];
const tabs = ["\t,", ",\t", "\t\n", "\n\t", "\t\r"];

function isPadded(partition: Buffer, before: number): boolean {
  const first = partition[0]!;
  const isEdge = (byte: number) => byte === COMMA || byte === LF || byte === CR || byte === -1;
  if ((isBlank(before) && isEdge(first)) || (isEdge(before) && isBlank(first))) return true;
  const isIn = (pad: string) => partition.includes(pad);
  return spaces.some(isIn) || (isIn("\t") && tabs.some(isIn));
}

function isBlank(byte: number): boolean {
  return byte === 32 || byte === 9;
}

function newlineOf(lfs: number, crs: number, crlfs: number): ByteScan["newline"] {
  if (crs === 0) return "lf";
  if (lfs === 0) return "cr";
  return crs === lfs && crlfs === lfs ? "crlf" : "mixed";
}

/** Bytes at the end that begin a character the next partition may finish. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}
