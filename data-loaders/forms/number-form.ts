import {currencyOf, currencyPattern} from "./currencies.ts";

/** How a file writes the fraction of a number. */
export type DecimalMark = "." | ",";

/** What a number's text tells of how it is written. */
export interface NumberText {
  /** The number without sign and currency. */
  readonly digits: string;
  /** The only mark of fractions under which it is a number, where it is one under one alone. */
  readonly proves?: DecimalMark;
  /** Under which marks it is a number. */
  readonly readable: readonly DecimalMark[];
  /** A cast would read it, with the same value. */
  readonly isPlain: boolean;
  /** It has neither mark. */
  readonly isWhole: boolean;
  /** Code of a currency that stands there, or its sign. */
  readonly currency: string;
}

const space = "[ \\x{00A0}\\x{2007}\\x{2009}\\x{202F}]";
const minus = "[-\\x{2212}]";

/** RE2 of a number whose fraction follows `mark`, its thousands parted by the other mark, spaces or apostrophes. */
function numberPattern(mark: DecimalMark, isMoney: boolean): string {
  const body = bodyPattern(mark);
  const [before, after] = isMoney
    ? [`(?:${currencyPattern}${space}?)?`, `(?:${space}?${currencyPattern})?`]
    : ["", ""];
  const signed = `[+]?${minus}?${space}?${before}${minus}?${body}${after}${minus}?`;
  return `(?:${signed}|\\(${space}?${before}${body}${after}${space}?\\))`;
}

function bodyPattern(mark: DecimalMark): string {
  const [decimal, other] = mark === "." ? ["\\.", ","] : [",", "\\."];
  // no thousand begins with a zero
  const grouped = [other, space, "['’]"].map(
    (group) => `[1-9]\\d{0,2}(?:${group}\\d{2,3})*${group}\\d{3}`
  );
  return `(?:(?:${grouped.join("|")}|\\d+)(?:${decimal}\\d*)?|${decimal}\\d+)(?:[eE][+-]?\\d+)?`;
}

/**
 * SQL for the text of a number as a cast reads it; null for one that is no number under `mark`.
 *
 * @param isMoney whether a currency may stand there
 */
export function plainNumber(text: string, mark: DecimalMark, isMoney: boolean): string {
  const bare = isMoney ? `regexp_replace(${text}, '${currencyPattern}', '')` : text;
  const body = `regexp_extract(${bare}, '${quoted(bodyPattern(mark))}')`;
  const [other, decimal] = mark === "." ? [",", "."] : [".", ","];
  const digits = `replace(regexp_replace(${body}, '[${other}''’]|${space}', '', 'g'), '${decimal}', '.')`;
  const isNegative = `regexp_matches(${text}, '^[^0-9]*(?:${minus}|\\()|${minus}$')`;
  return `CASE WHEN regexp_full_match(${text}, '${quoted(numberPattern(mark, isMoney))}')
    THEN concat(CASE WHEN ${isNegative} THEN '-' ELSE '' END, ${digits}) END`;
}

function quoted(pattern: string): string {
  return pattern.replaceAll("'", "''");
}

/** Looks at a number's text, whose digits count by their number only; undefined for one that is none. */
export function numberTextOf(text: string, isMoney = true): NumberText | undefined {
  const readable = ([".", ","] as const).filter((mark) =>
    new RegExp(`^${javascript(numberPattern(mark, isMoney))}$`, "u").test(text)
  );
  if (readable.length === 0) return undefined;
  const sign = isMoney ? new RegExp(javascript(currencyPattern), "u").exec(text)?.[0] : undefined;
  const digits = (sign === undefined ? text : text.replace(sign, ""))
    .replace(/[^\d.,\s'’]/g, "")
    .trim();
  const isWhole = !/[.,]/.test(digits);
  return {
    digits,
    readable,
    isPlain: /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(text),
    isWhole,
    currency: sign === undefined ? "" : currencyOf(sign),
    ...(readable.length === 1 && !isWhole && {proves: readable[0]!})
  };
}

/** RE2 writes a code point as \x{…}. */
function javascript(pattern: string): string {
  return pattern.replaceAll("\\x{", "\\u{");
}
