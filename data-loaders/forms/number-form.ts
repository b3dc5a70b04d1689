/** How a file writes the fraction of a number. */
export type DecimalMark = "." | ",";

/** What a number's text tells of how it is written; undefined for a text that is none. */
export interface NumberText {
  /** The only mark of fractions under which it is a number, where it is one under one alone. */
  readonly proves?: DecimalMark;
  /** Under which marks it is a number. */
  readonly readable: readonly DecimalMark[];
  /** A cast would read it, with the same value. */
  readonly isPlain: boolean;
  /** It has neither mark. */
  readonly isWhole: boolean;
  /** Sign or code of a currency, as it stands there. */
  readonly currency: string;
}

const space = "[ \\x{00A0}\\x{2007}\\x{2009}\\x{202F}]";
const money = `(?:[A-Z]{0,3}\\p{Sc}|[A-Z]{3}|kr\\.?|zł|Kč|Ft)`;
const minus = "[-\\x{2212}]";

/** RE2 of a number whose fraction follows `mark`, its thousands parted by the other mark, spaces or apostrophes. */
export function numberPattern(mark: DecimalMark): string {
  const body = bodyPattern(mark);
  const signed = `[+]?${minus}?${space}?(?:${money}${space}?)?${minus}?${body}(?:${space}?${money})?${minus}?`;
  return `(?:${signed}|\\(${space}?(?:${money}${space}?)?${body}(?:${space}?${money})?${space}?\\))`;
}

function bodyPattern(mark: DecimalMark): string {
  const [decimal, other] = mark === "." ? ["\\.", ","] : [",", "\\."];
  const grouped = [other, space, "['’]"].map(
    (group) => `\\d{1,3}(?:${group}\\d{2,3})*${group}\\d{3}`
  );
  return `(?:(?:${grouped.join("|")}|\\d+)(?:${decimal}\\d*)?|${decimal}\\d+)(?:[eE][+-]?\\d+)?`;
}

/** SQL for the text of a number as a cast reads it; null for one that is no number under `mark`. */
export function plainNumber(text: string, mark: DecimalMark): string {
  const body = `regexp_extract(${text}, '${quoted(bodyPattern(mark))}')`;
  const [other, decimal] = mark === "." ? [",", "."] : [".", ","];
  const digits = `replace(regexp_replace(${body}, '[${other}''’]|${space}', '', 'g'), '${decimal}', '.')`;
  const isNegative = `regexp_matches(${text}, '^[^0-9]*(?:${minus}|\\()|${minus}$')`;
  return `CASE WHEN regexp_full_match(${text}, '${quoted(numberPattern(mark))}')
    THEN concat(CASE WHEN ${isNegative} THEN '-' ELSE '' END, ${digits}) END`;
}

function quoted(pattern: string): string {
  return pattern.replaceAll("'", "''");
}

/** Looks at a number's text, whose digits count by their number only. */
export function numberTextOf(text: string): NumberText | undefined {
  const readable = ([".", ","] as const).filter((mark) => patterns[mark].test(text));
  if (readable.length === 0) return undefined;
  const currency = new RegExp(javascript(money), "u").exec(text)?.[0] ?? "";
  const isPlain = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(text);
  const marks = /[.,]/.test(text.replace(/kr\./, ""));
  return {
    readable,
    isPlain,
    isWhole: !marks,
    currency,
    ...(readable.length === 1 && marks && {proves: readable[0]!}),
    ...(/^\D*0[.,]\d{3}\D*$/.test(text) && {proves: text.includes(",") ? "," : "."})
  };
}

const patterns = {
  ".": new RegExp(`^${javascript(numberPattern("."))}$`, "u"),
  ",": new RegExp(`^${javascript(numberPattern(","))}$`, "u")
};

/** RE2 writes a code point as \x{…}. */
function javascript(pattern: string): string {
  return pattern.replaceAll("\\x{", "\\u{");
}
