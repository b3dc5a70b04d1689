import {Unsupported} from "../unsupported.js";

/** A word, sign or constant of a query; words in lower case, quoted names as they are. */
export interface Token {
  readonly kind: "word" | "name" | "number" | "text" | "sign" | "end";
  readonly text: string;
  /** A word with capitals. */
  readonly hasCapitals?: boolean;
}

const pattern =
  /\s+|--[^\n]*|\/\*[^]*?\*\/|(?<word>[a-z_][a-z0-9_]*)|"(?<name>(?:[^"]|"")*)"|(?<number>(?:\d+(?:\.\d*)?(?:e[+-]?\d+)?|\.\d+)(?![a-z0-9_]))|'(?<text>(?:[^']|'')*)'|(?<sign>::|\/\/|<>|<=|>=|!=|\|\||[-+*/%<>=(),.[\];])/iy;

/**
 * Cuts a query into tokens, without comments.
 *
 * @throws Unsupported for a character that begins none
 */
export function tokens(sql: string): Token[] {
  const list: Token[] = [];
  pattern.lastIndex = 0;
  while (pattern.lastIndex < sql.length) {
    const at = pattern.lastIndex;
    const match = pattern.exec(sql);
    if (!match) throw new Unsupported(`character: ${sql[at]}`);
    const {word, name, number, text, sign} = match.groups!;
    if (word !== undefined) list.push(wordOf(word));
    else if (name !== undefined) list.push({kind: "name", text: name.replaceAll('""', '"')});
    else if (number !== undefined) list.push({kind: "number", text: number.toLowerCase()});
    else if (text !== undefined) list.push({kind: "text", text: text.replaceAll("''", "'")});
    else if (sign !== undefined) list.push({kind: "sign", text: sign});
  }
  return list;
}

function wordOf(word: string): Token {
  const text = word.toLowerCase();
  return {kind: "word", text, ...(text !== word && {hasCapitals: true})};
}
