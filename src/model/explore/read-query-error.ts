/** What a database says of a query that it cannot answer, as a reader is told it. */
export interface QueryError {
  /** The message, without the line and the list of candidates. */
  readonly text: string;
  /** Where in the query, counted from its end, in characters; undefined where it is not said. */
  readonly fromEnd?: number;
  /** Names that may have been meant, the nearest first. */
  readonly meant: readonly string[];
}

/**
 * Reads a message of DuckDB's: `Binder Error: Referenced column "bramd" not found … LINE 2: SELECT bramd … ^`.
 *
 * @param message as it came
 * @param sent the text that the database was given; the reader's query is its end
 */
export function readQueryError(message: string, sent: string): QueryError {
  const [said = ""] = message.split(/\n+LINE \d+: /);
  const candidates = /\n?Candidate bindings: (.*)/.exec(said)?.[1] ?? "";
  const like = /\nDid you mean (.*)\?/.exec(said)?.[1] ?? "";
  const meant = [...`${like} ${candidates}`.matchAll(/"([^"]+)"/g)].map(([, name]) => name!);
  const text = said
    .replace(/\n?Candidate bindings: .*/, "")
    .replace(/\nDid you mean .*\?.*/, "")
    .replace(/^([A-Z]\w+ )*Error: /, "")
    .trim();
  const known = tellMemory(text) ?? tellExtension(text) ?? tellFile(text) ?? tellType(text) ?? text;
  return {text: known, meant, fromEnd: placeOf(message, sent)};
}

function tellMemory(text: string): string | undefined {
  if (
    !/^(failed to allocate|could not allocate|failed to pin|failed to offload)|out of memory/i.test(
      text
    )
  )
    return undefined;
  return "This query needs more memory than a page may use, so it was ended. Nothing else is lost. Group or filter the rows before they are joined or sorted.";
}

function tellExtension(text: string): string | undefined {
  const found = /^(.*), but it exists in the (\w+) extension\./.exec(text);
  return found
    ? `${found[1]!}: it belongs to the extension “${found[2]!}”, and a report fetches none.`
    : undefined;
}

function tellFile(text: string): string | undefined {
  const found = /^Cannot access file "(.*)" - file system operations/.exec(text);
  return found
    ? `A query reads no file but the report’s own tables: “${found[1]!}” is none.`
    : undefined;
}

function tellType(text: string): string | undefined {
  const found = /^unsupported column type: (.*)/.exec(text);
  return found
    ? `A column of the type ${found[1]!} cannot be shown here. CAST(… AS VARCHAR) makes a text of it.`
    : undefined;
}

/** DuckDB shows a part of the line and a caret below it; of a long line, the part is cut with dots. */
function placeOf(message: string, sent: string): number | undefined {
  const shown = /\nLINE (\d+): (.*)\n( *)\^/.exec(message);
  if (!shown) return undefined;
  const [, number = "", part = "", spaces = ""] = shown;
  const lines = sent.split("\n");
  const line = lines[Number(number) - 1];
  if (line === undefined) return undefined;
  const isCutBefore = part.startsWith("...") && !line.startsWith("...");
  const own = part.slice(isCutBefore ? 3 : 0).replace(/\.\.\.$/, "");
  const start = line.indexOf(own);
  if (start < 0) return undefined;
  const column = start + spaces.length - `LINE ${number}: `.length - (isCutBefore ? 3 : 0);
  const before = lines.slice(0, Number(number) - 1).join("\n");
  return sent.length - (before.length + (Number(number) > 1 ? 1 : 0) + column);
}
