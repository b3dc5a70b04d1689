import {jsonFields} from "./json-fields.ts";
import {splitLines} from "./split-lines.ts";
import {maxRecordLength, tooLong, type Token} from "./tokenise.ts";

/**
 * Splits a text of JSON lines into records as wide as a header; what a line does not have is empty. A line that is no
 * object is none. As createTokeniser, which does this with CSV.
 */
export function createJsonTokeniser(
  header: readonly string[],
  newline: "\n" | "\r"
): {push(text: string): Token[]; end(): Token[]; lines(): number} {
  const lines = splitLines(newline, maxRecordLength);
  const tokenOf = ({line, text}: {line: number; text: string}): Token => {
    const found = text.length > maxRecordLength ? tooLong : jsonFields(text);
    const broken = (problem: string): Token => ({
      kind: "broken",
      line,
      problem,
      raw: text.slice(0, 2000)
    });
    if (typeof found === "string") return broken(found);
    const fields = header.map((name) => found.get(name) ?? "");
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
