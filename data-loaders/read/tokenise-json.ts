import {createJsonColumns} from "./json-columns.ts";
import {jsonFields, type JsonFields} from "./json-fields.ts";
import {splitLines} from "./split-lines.ts";
import {maxRecordLength, tooLong, type Token} from "./tokenise.ts";

/**
 * Splits a text of JSON lines into records as wide as a header; what a line does not have is empty. A line that is no
 * object is none, and one that has two values for a column that is read. As createTokeniser, which does this with CSV.
 *
 * @param isRead whether the column at a place is read; default: none is
 */
export function createJsonTokeniser(
  header: readonly string[],
  newline: "\n" | "\r",
  isRead: (at: number) => boolean = () => false
): {push(text: string): Token[]; end(): Token[]; lines(): number} {
  const lines = splitLines(newline, maxRecordLength);
  const columns = createJsonColumns();
  const keys = header.map(columns.keyOf);
  const cellsOf = (found: JsonFields): string[] | string => {
    const cells = header.map((name) => found.get(name) ?? "");
    if (header.filter((name) => found.has(name)).length === found.size) return cells;
    const {values, twice} = columns.valuesOf(found);
    const at = twice ? keys.findIndex((key, at) => twice.has(key) && isRead(at)) : -1;
    if (at >= 0) {
      const names = [...found.keys()].filter((name) => columns.keyOf(name) === keys[at]);
      return `different values of ${names.join(" and ")}`;
    }
    return keys.map((key) => values.get(key) ?? "");
  };
  const tokenOf = ({line, text}: {line: number; text: string}): Token => {
    const found = text.length > maxRecordLength ? tooLong : jsonFields(text);
    const broken = (problem: string): Token => ({
      kind: "broken",
      line,
      problem,
      raw: text.slice(0, 2000)
    });
    if (typeof found === "string") return broken(found);
    const fields = cellsOf(found);
    if (typeof fields === "string") return broken(fields);
    return fields.some((field) => field.includes("\0"))
      ? broken("a NUL character")
      : {kind: "record", line, fields};
  };
  return {
    push: (text) => lines.push(text).map(tokenOf),
    end: () => lines.end().map(tokenOf),
    lines: lines.lines
  };
}
