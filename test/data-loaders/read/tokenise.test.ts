import fc from "fast-check";
import {parse} from "csv-parse/sync";
import {describe, expect, test} from "vitest";
import {createTokeniser, maxRecordLength, type Token} from "../../../data-loaders/read/tokenise.ts";

describe("createTokeniser", () => {
  test("splits any sound CSV as csv-parse does, however it arrives, with the lines right", () => {
    const cell = fc.string({
      unit: fc.constantFrom("a", "é", ",", '"', "\n", "\r\n", " ", "|"),
      maxLength: 6
    });
    const table = fc
      .integer({min: 2, max: 4})
      .chain((width) =>
        fc.array(fc.array(cell, {minLength: width, maxLength: width}), {maxLength: 8})
      );
    fc.assert(
      fc.property(
        table,
        fc.integer({min: 1, max: 20}),
        fc.constantFrom("\n", "\r\n"),
        (rows, step, end) => {
          const text = rows.map((row) => row.map(write).join(",") + end).join("");
          const tokens = tokenise(text, step, rows[0]?.length);
          const records = tokens.flatMap((token) => (token.kind === "record" ? [token] : []));
          expect(tokens.length).toBe(records.length);
          expect(records.map(({fields}) => fields)).toEqual(parse(text, {record_delimiter: end}));
          const lines = records.map(({line}) => line);
          expect(lines).toEqual(linesOf(rows, end));
        }
      ),
      {numRuns: 300}
    );
  });

  test("loses no line of any text: what is no record is broken, and partitions do not matter", () => {
    const text = fc.string({unit: fc.constantFrom("a", ",", '"', "\n", "\r", "b"), maxLength: 60});
    fc.assert(
      fc.property(text, fc.integer({min: 1, max: 7}), (text, step) => {
        const whole = tokenise(text, text.length + 1, 2);
        expect(tokenise(text, step, 2)).toEqual(whole);
        const covered = new Set(whole.flatMap((token) => linesCovered(token)));
        const filled = text
          .split("\n")
          .flatMap((line, i) => (line.replace(/\r$/, "") === "" ? [] : [i + 1]));
        for (const line of filled) expect(covered).toContain(line);
      }),
      {numRuns: 500}
    );
  });

  test("gives up on a line of more than the limit and goes on with the next", () => {
    const long = "x".repeat(3 * maxRecordLength);
    const tokens = tokenise(`a,b\n${long},1\nc,d\n`, 1 << 16, 2);
    expect(tokens.map(({kind, line}) => [kind, line])).toEqual([
      ["record", 1],
      ["broken", 2],
      ["record", 3]
    ]);
  });

  test("gives up on a quote that is not closed within the limit and goes on with the next line", () => {
    const rest = "c,d\n".repeat(maxRecordLength / 2);
    const tokens = tokenise(`a,b\n"open,1\n${rest}`, 1 << 16, 2);
    expect(tokens[1]).toMatchObject({kind: "broken", line: 2, problem: "quote never closed"});
    expect(tokens.filter(({kind}) => kind === "record").length).toBe(1 + maxRecordLength / 2);
  });
});

function tokenise(text: string, step: number, width: number | undefined): Token[] {
  const tokeniser = createTokeniser({delimiter: ",", newline: "\n"}, ({length}) =>
    width === undefined || length === width ? undefined : `${length} columns`
  );
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; at += step)
    tokens.push(...tokeniser.push(text.slice(at, at + step)));
  return [...tokens, ...tokeniser.end()];
}

function write(cell: string): string {
  // A lone empty cell would make a blank line; quoting it is what any writer does.
  return /[",\r\n]/.test(cell) || cell === "" ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function linesOf(rows: readonly string[][], end: string): number[] {
  let line = 1;
  return rows.map((row) => {
    const at = line;
    line += row.map(write).join(",").split("\n").length - 1 + end.split("\n").length - 1;
    return at;
  });
}

function linesCovered(token: Token): number[] {
  if (token.kind === "broken") return [token.line];
  const breaks = token.fields.join("").split("\n").length - 1;
  return Array.from({length: breaks + 1}, (_, i) => token.line + i);
}
