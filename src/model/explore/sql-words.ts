/** A word, quoted name, text, number or sign of a query, and where it begins. */
export interface SqlWord {
  readonly kind: "word" | "name" | "text" | "number" | "sign";
  /** As it is written, quotes included. */
  readonly text: string;
  readonly at: number;
}

const pattern =
  /\s+|--[^\n]*|\/\*[^]*?(?:\*\/|$)|(?<word>[\p{L}_][\p{L}\p{N}_$]*)|(?<name>"(?:[^"]|"")*(?:"|$))|(?<dollar>\$(?<tag>\w*)\$[^]*?(?:\$\k<tag>\$|$))|(?<text>'(?:[^']|'')*(?:'|$))|(?<number>\d[\d.\w]*)|(?<sign>[^])/gu;

/** Cuts a text into the words of SQL, whatever it holds: comments are left out, what is not closed goes to the end. */
export function sqlWords(sql: string): SqlWord[] {
  const words: SqlWord[] = [];
  for (const {0: text, index: at, groups} of sql.matchAll(pattern)) {
    const {word, name, text: quoted, dollar, number, sign} = groups!;
    if (word !== undefined) words.push({kind: "word", text, at});
    else if (name !== undefined) words.push({kind: "name", text, at});
    else if (quoted !== undefined || dollar !== undefined) words.push({kind: "text", text, at});
    else if (number !== undefined) words.push({kind: "number", text, at});
    else if (sign !== undefined) words.push({kind: "sign", text, at});
  }
  return words;
}
