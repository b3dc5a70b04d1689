/** One change of a text: what stands at a place, and what comes instead. */
export interface Change {
  readonly at: number;
  readonly from: string;
  readonly to: string;
}

/** What is changed in a query: pattern and what comes instead, several where one pattern has several mutants. */
const rules: readonly (readonly [pattern: RegExp, ...to: string[]])[] = [
  [/\bLEFT JOIN\b/g, "JOIN"],
  [/(?<!LEFT )\bJOIN\b/g, "LEFT JOIN"],
  [/\bmin\(/g, "max("],
  [/\bmax\(/g, "min("],
  [/\bsum\(/g, "count(", "avg("],
  [/\bcount\(DISTINCT /g, "count("],
  [/(?<![<>=])<(?![<>=])/g, "<="],
  [/<=/g, "<"],
  [/(?<![<>=-])>(?![<>=])/g, ">="],
  [/>=/g, ">"],
  [/(?<![<>=!])=(?![=>])/g, "<>"],
  [/<>/g, "="],
  [/(?<!\bBETWEEN [^\n]*)\bAND\b/g, "OR"],
  [/\bOR\b/g, "AND"],
  // the filter lets everything through
  [/\b(?:WHERE|HAVING|QUALIFY)\b(?! true)/g, "$& true OR"],
  [/\bIS NULL\b/g, "IS NOT NULL"],
  [/\bIS NOT NULL\b/g, "IS NULL"],
  [/\bNOT EXISTS\b/g, "EXISTS"],
  [/\bUNION ALL\b(?! BY NAME)/g, "UNION"],
  [/\bUNION\b(?! ALL)/g, "UNION ALL"],
  [/ DESC\b/g, ""],
  [/ \+ /g, " - "],
  [/ - /g, " + "],
  [/ \/ /g, " * "],
  [/(?<!\() \* /g, " / "]
];

/** The mutants of a query, one change each: joins, aggregates, comparisons, filters, arithmetic and literals. */
export function mutateSql(sql: string): Change[] {
  const code = blank(blank(sql, /--[^\n]*/g), /'[^']*'/g);
  const changes = rules.flatMap(([pattern, ...to]) =>
    [...code.matchAll(pattern)].flatMap((match) =>
      to.map((text) => ({at: match.index, from: match[0], to: text.replace("$&", match[0])}))
    )
  );
  const numbered = blank(blank(code, /\b(?:GROUP|ORDER) BY [\d, ]+/g), /\bDECIMAL\([^)]*\)/g);
  const numbers = [...numbered.matchAll(/(?<![\w.$"])\d+(?![\w.])/g)].map((match) => ({
    at: match.index,
    from: match[0],
    to: String(Number(match[0]) + 1)
  }));
  const texts = [...blank(sql, /--[^\n]*/g).matchAll(/'([^'\n]+)'/g)].map((match) => ({
    at: match.index,
    from: match[0],
    to: `'${match[1]}_'`
  }));
  return [...changes, ...numbers, ...texts].sort((a, b) => a.at - b.at);
}

/** A text of the same length without what a pattern finds. */
function blank(text: string, pattern: RegExp): string {
  return text.replace(pattern, (found) => " ".repeat(found.length));
}
