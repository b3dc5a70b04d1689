/** A record of a CSV file, or a line that is none. */
export type Token =
  | {readonly kind: "record"; readonly line: number; readonly fields: string[]}
  | {
      readonly kind: "broken";
      readonly line: number;
      readonly problem: string;
      readonly raw: string;
    };

export interface Dialect {
  readonly delimiter: string;
  readonly newline: "\n" | "\r";
}

/** Longer records are none: DuckDB reads up to 2 MB, and a runaway quote must stop somewhere. */
export const maxRecordLength = 1 << 18;

/** A record's length with its line break and what has to be seen to know that a quote is closed. */
const maxSeen = maxRecordLength + 4;

/**
 * Splits a text into records, RFC 4180 style, with the physical line each begins on; blank lines are
 * skipped. What cannot be a record (a quote never closed, text after a closing quote, a number of
 * fields that does not do, a length beyond reason) costs one line only: reading resumes on the
 * next, so that a stray quote does not swallow the file.
 *
 * @param problemIn what is wrong with a record's number of fields, if anything; it may trim them
 */
export function createTokeniser(
  {delimiter, newline}: Dialect,
  problemIn: (fields: string[], line: number) => string | undefined
): {push(text: string): Token[]; end(): Token[]; lines(): number} {
  let text = "";
  let line = 1;
  // Inside a line that was given up for its length, until it ends.
  let skipping = false;

  function drain(isEnd: boolean): Token[] {
    const tokens: Token[] = [];
    let at = 0;
    while (at < text.length) {
      const lineEnd = text.indexOf(newline, at);
      const isCut = lineEnd < 0 && !isEnd;
      if (isCut && !skipping && text.length - at <= maxRecordLength + 1) break;
      const end = lineEnd < 0 ? text.length : lineEnd;
      const first = withoutReturn(text.slice(at, end));
      const next = Math.min(end + 1, text.length);
      if (first === "" || skipping) {
        at = next;
        if (lineEnd >= 0) {
          line++;
          skipping = false;
        }
        continue;
      }
      const read = first.includes('"')
        ? readQuoted(text, at, {delimiter, newline}, isEnd)
        : {fields: first.split(delimiter), next};
      if (read === "more" && !isCut && text.length - at <= maxSeen) break;
      const isTooLong = isCut || first.length > maxRecordLength || lengthOf(read, at) > maxSeen;
      const problem = isTooLong ? tooLong : problemOf(read, (fields) => problemIn(fields, line));
      if (problem === undefined && typeof read === "object" && "fields" in read) {
        tokens.push({kind: "record", line, fields: read.fields});
        line += countOf(newline, text, at, read.next);
        at = read.next;
      } else {
        tokens.push({kind: "broken", line, problem: problem ?? "", raw: first.slice(0, 2000)});
        at = next;
        if (lineEnd >= 0) line++;
        skipping = isCut;
      }
    }
    text = text.slice(at);
    return tokens;
  }

  return {
    push(chunk) {
      text += chunk;
      return drain(false);
    },
    end: () => drain(true),
    lines: () => line
  };
}

type Read = {fields: string[]; next: number} | {problem: string};

/** What is wrong with a record that is longer. */
export const tooLong = `more than ${maxRecordLength} characters`;

function lengthOf(read: Read | "more", at: number): number {
  return read !== "more" && "next" in read ? read.next - at : 0;
}

function problemOf(
  read: Read | "more",
  problemIn: (fields: string[]) => string | undefined
): string | undefined {
  if (read === "more") return tooLong;
  if ("problem" in read) return read.problem;
  const problem = problemIn(read.fields);
  if (problem !== undefined) return problem;
  return read.fields.some((field) => field.includes("\0")) ? "a NUL character" : undefined;
}

function readQuoted(text: string, start: number, dialect: Dialect, isEnd: boolean): Read | "more" {
  const {delimiter, newline} = dialect;
  const fields: string[] = [];
  let at = start;
  for (;;) {
    if (at - start > maxSeen) return {problem: tooLong};
    let value: string;
    if (text[at] === '"') {
      const close = closingQuote(text, at + 1);
      const tooFar = (close < 0 ? text.length : close) - start > maxRecordLength;
      if (tooFar || (close < 0 && isEnd)) return {problem: "quote never closed"};
      // The character after the quote decides whether it closes; at a chunk's end it is yet to come.
      if (!isEnd && (close < 0 || close + 2 >= text.length)) return "more";
      value = text.slice(at + 1, close).replaceAll('""', '"');
      at = close + 1;
    } else {
      const stop = firstOf(text, at, delimiter, newline);
      value = text.slice(at, stop);
      at = stop;
      if (at >= text.length || text[at] === newline) value = withoutReturn(value);
    }
    fields.push(value);
    if (text[at] === "\r" && text[at + 1] === newline) at++;
    if (at >= text.length) return isEnd ? {fields, next: at} : "more";
    if (text[at] === newline) return {fields, next: at + 1};
    if (text[at] !== delimiter) return {problem: "text after a closing quote"};
    at++;
  }
}

/** Where the quote is that closes a value, skipping doubled ones; -1 when it is not there. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

function firstOf(text: string, from: number, delimiter: string, newline: string): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === delimiter || text[at] === newline) return at;
  }
  return text.length;
}

function withoutReturn(line: string): string {
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}

function countOf(newline: string, text: string, from: number, to: number): number {
  let count = 0;
  for (
    let at = text.indexOf(newline, from);
    at >= 0 && at < to;
    at = text.indexOf(newline, at + 1)
  ) {
    count++;
  }
  return count;
}
