import type {SqlWord} from "./sql-words.js";
import {sqlWords} from "./sql-words.js";

/** One query that a reader has written, ready to be asked; or the sentence that says why it is not asked. */
export type Statement = AskedStatement | {readonly refused: string};

export interface AskedStatement {
  /** What is asked. */
  readonly query: string;
  /** What the reader wrote of it; the same, unless it has to be a part of a query. */
  readonly own: string;
  /** How many characters of the query come after that. */
  readonly after: number;
}

const begins = ["select", "with", "values", "from", "describe", "summarize"];

/** Words that a list of tables (WITH) may end in instead of a query. */
const changes = ["insert", "update", "delete", "merge"];

/**
 * Reads what a reader has written. Only one query is asked: nothing may change what is there, set an option, or fetch
 * a file or an extension.
 */
export function readStatement(text: string): Statement {
  const words = sqlWords(text);
  while (words.at(-1)?.text === ";") words.pop();
  const [first] = words;
  if (!first) return {refused: "There is no query yet. A query begins with SELECT."};
  const from = first.at;
  const last = words.at(-1)!;
  const own = text.slice(from, last.at + last.text.length);
  if (words.some(({text}) => text === ";"))
    return {refused: "These are several statements. One query is asked at a time."};
  const opening = words.find(({text}) => text !== "(") ?? first;
  const word = opening.text.toLowerCase();
  if (!begins.includes(word))
    return {
      refused: `Only a query is asked here: one that begins with SELECT, WITH, VALUES, DESCRIBE, SUMMARIZE or FROM. This begins with “${opening.text}”.`
    };
  const change = word === "with" && outermost(words).find(({text}) => isOne(text, changes));
  if (change)
    return {
      refused: `Only a query is asked here. “${change.text.toUpperCase()}” would change a table.`
    };
  const hidden = words.find(({text}, i) => isHiding(text) && words[i + 1]?.text === "(");
  if (hidden)
    return {
      refused: `${hidden.text}(…) would read tables that nothing here can tell. Name them after FROM.`
    };
  // the relations that follow the filters are put in front of a query, and of these two none can be
  if (word === "describe" || word === "summarize")
    return {query: `SELECT * FROM (${own}\n)`, own, after: 2};
  return {query: own, own, after: 0};
}

/** Functions that read tables by a text: whether these are samples could not be told. */
const isHiding = (name: string) => /^"?query(_table)?"?$/i.test(name);

/** The words outside all parentheses. */
function outermost(words: readonly SqlWord[]): SqlWord[] {
  let depth = 0;
  return words.filter(({text}) => {
    if (text === ")") --depth;
    const isOut = depth === 0;
    if (text === "(") ++depth;
    return isOut;
  });
}

const isOne = (text: string, list: readonly string[]) => list.includes(text.toLowerCase());
