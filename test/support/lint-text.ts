/** What no text of a report may say, and how it is recognised. */
export interface TextRule {
  readonly name: string;
  /** Part of the text that breaks the rule, if any. */
  find(text: string): string | undefined;
  /** Where it holds; a rule of sentences also of the values of tables and tiles, or of drawings, if it says so. */
  readonly also: readonly ("value" | "drawing")[];
}

/** What the report counts. */
const nouns =
  "basket|brand|buyer|cart|claim|column|customer|day|event|file|finding|hour|line|month|order|pair|" +
  "period|person|piece|product|purchase|removal|return|row|sale|session|source|state|table|unit|view|" +
  "visit|visitor|week|year";
const singular = `(?:(?:${nouns})|category|country)`;
const plural = `(?:(?:${nouns})s|categories|countries)`;
/** What stands between a number and its noun. */
const between = "(?:(?:active|different|distinct|empty|known|more|order|other|single|strongest) )?";
const verb =
  "(?:is|are|was|were|has|have|does|do|of|in|on|at|with|without|and|or|from|to|that|which|by|for)";
const one = String.raw`(?<![\d.,:/–-] ?)(?<!\b(?:Oct|Nov|Dec|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep) )\b1`;

/** Every rule, each a kind of mistake that small numbers bring. */
export const textRules: readonly TextRule[] = [
  rule("one with a plural", [
    new RegExp(String.raw`${one} ${between}${plural}\b(?! the| a )`),
    // "1 view and 1 cart were" is right
    new RegExp(String.raw`(?<!\band )${one} ${between}${singular} (?:are|were|have|do)\b`),
    /\b(?:all|both|none|each|any|the|last|first|these|those)(?: of)?(?: the)? 1 [a-z]+/i
  ]),
  rule("many with a singular", [
    new RegExp(
      String.raw`(?<![\d.,:/#–-])\b(?!1(?![\d.,]))\d[\d.,]* ${singular}(?=$|[.;:!?)]|, | ${verb}\b)`
    )
  ]),
  rule(
    "no number",
    [/\bNaN\b|\bundefined\b|\bInfinity\b|\bnull\b|\[object|Invalid Date|(?<![\w.])[-−]0(?![\d.,])/],
    ["value", "drawing"]
  ),
  rule("a dash for a value", [/(?:^|[^\d\u2009][ \u00a0]|[(≈])–(?=$|[ .,;:)%×])/]),
  rule("a doubled space", [/ {2}|[ \u00a0][.,;:)](?!\d)|\( /], ["value"]),
  rule("stray marks", [/,,|, ?\.(?!\d)|\.\.(?!\.)|: ?\.(?!\d)| \(\)|“”|;\.|[.:;] ?;/], ["value"]),
  {name: "a share over 100%", find: overWhole, also: ["value"]},
  rule("a share of nothing", [
    /\b0 of 0\b|\bof (?:the )?0 (?!to\b)\w+|\bof no \w+s\b|[%] of (?:the )?0\b/
  ]),
  rule("the most of nothing", [
    /\b(?:most|highest|largest|leads|first|strongest|alone|earns)\b[^.:]*[:,]? (?:[$£€]0\.00|0)(?!\d|[.,]\d|%)/i
  ]),
  rule("a word twice", [/\b(?!that\b|had\b)([a-z]{2,}) \1\b/i]),
  rule("a range of one", [
    /\b(?:from|between) (.{1,24}?) (?:to|and) \1(?!\w|[.,]\d)/,
    /(?<![\d.,–])(\d[\d.,]*)–\1(?![\d.,])/
  ]),
  rule("all said as a share", [/(?<![\d.,><])(?:100|0)% of\b|\bin 100%|\bin 0%/]),
  rule("a missing end", [/ (?:and|or|the|than)[.,:]?$/])
];

/** The rules that a text breaks, with what breaks them: `one with a plural: "1 rows"`. */
export function lintText(
  text: string,
  kind: "sentence" | "value" | "drawing" = "sentence"
): string[] {
  return textRules
    .filter(({also}) => kind === "sentence" || also.includes(kind))
    .flatMap(({name, find}) => {
      const found = find(text);
      return found === undefined ? [] : [`${name}: ${JSON.stringify(found)}`];
    });
}

function rule(name: string, patterns: readonly RegExp[], also: TextRule["also"] = []): TextRule {
  return {
    name,
    also,
    find: (text) => patterns.map((pattern) => pattern.exec(text)?.[0]).find(Boolean)
  };
}

/** A share above the whole, unless it tells of a change or of a difference. */
function overWhole(text: string): string | undefined {
  for (const {0: share, index, 1: digits} of text.matchAll(/(?<![\d.,])(\d[\d,.]*)[ \u00a0]?%/g)) {
    if (Number(digits!.replaceAll(",", "")) <= 100) continue;
    const [before, after] = [text.slice(0, index), text.slice(index + share.length)];
    const isChange =
      /(?:\b(?:up|down|by|rose|grew|of)|[+−]) ?≈?[ \u00a0]?$/.test(before) ||
      /^ (?:more|less|higher|lower|longer|shorter|larger|smaller|above|below|over)\b/.test(after);
    if (!isChange) return share;
  }
  return undefined;
}
