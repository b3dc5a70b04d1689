import {Unsupported} from "../unsupported.js";
import {type Token, tokens} from "./tokens.js";

/** Goes through the tokens of a query. */
export interface TokenReader {
  /** The next token, or one further on. */
  peek(ahead?: number): Token;
  next(): Token;
  /** Whether the next tokens are these words or signs. */
  sees(...texts: string[]): boolean;
  /** Takes the next tokens if they are these words or signs. */
  take(...texts: string[]): boolean;
  /** @throws Unsupported where the next token is another */
  expect(...texts: string[]): void;
  /**
   * A name of a table or column.
   *
   * @throws Unsupported for capitals, which a column of an answer keeps
   */
  name(): string;
  /** A name of a function or type, in any case. */
  word(): string;
}

/** Begins to read a query. */
export function readTokens(sql: string): TokenReader {
  const list = tokens(sql);
  const end: Token = {kind: "end", text: "end of the query"};
  let at = 0;
  const peek = (ahead = 0) => list[at + ahead] ?? end;
  const sees = (...texts: string[]) =>
    texts.every((text, i) => {
      const token = peek(i);
      return (token.kind === "word" || token.kind === "sign") && token.text === text;
    });
  const next = () => list[at++] ?? end;
  const take = (...texts: string[]) => {
    const found = sees(...texts);
    if (found) at += texts.length;
    return found;
  };
  return {
    peek,
    next,
    sees,
    take,
    expect(...texts) {
      if (!take(...texts)) throw new Unsupported(`syntax: ${peek().text}`);
    },
    name() {
      const token = next();
      if (!isName(token) || token.hasCapitals) throw new Unsupported(`name: ${token.text}`);
      return token.text;
    },
    word() {
      const token = next();
      if (!isName(token)) throw new Unsupported(`name: ${token.text}`);
      return token.text;
    }
  };
}

function isName({kind}: Token): boolean {
  return kind === "word" || kind === "name";
}
