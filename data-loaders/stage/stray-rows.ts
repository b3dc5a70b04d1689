import {literal} from "../engine/literal.ts";
import {keySql} from "../forms/key-sql.ts";
import {columnTypes} from "../sources/schema/column-types.ts";
import {headerKey} from "../sources/schema/header-key.ts";
import type {Match} from "../sources/schema/match-schema.ts";
import type {Reject} from "../sources/schema/reject.ts";

/** A kind of row that is a record, but no data. */
export interface StrayRow {
  readonly reject: Reject;
  /** SQL that is true for it, over cells `_cell0`, … and trimmed ones, `_text0`, …, of the columns that are read. */
  readonly when: string;
  /** Such a row can be without fault otherwise; where it cannot, only faulty rows need a look. */
  readonly isSilent: boolean;
  /** SQL for what to show of it. */
  readonly value: string;
}

/**
 * The header once more, as in files pasted together, and the sums below a table. A row of sums begins with
 * a word for them, and has neither the ids nor the time that a row of data has: a product called "Total"
 * with an id stays.
 */
export function strayRows(header: readonly string[], match: Match): StrayRow[] {
  const columns = match.schema.columns.map((column, i) => {
    return {...column, at: match.positions[i]!, parts: match.parts[i]!};
  });
  // what every row has says nothing of one
  const read = columns.filter(
    ({at, personal, constant}) => at >= 0 && !personal && constant === undefined
  );
  // Personal cells are not everywhere there to be looked at.
  const personal = new Set(
    columns
      .filter(({personal, type}) => personal || type === "private_id")
      .flatMap(({parts}) => parts)
  );
  const cells = header.flatMap((name, at) => (personal.has(at) ? [] : [{name, at}]));
  const first = `coalesce(${cells.map(({at}) => `nullif(trim(_cell${at}), '')`).join(", ")})`;
  const isText = ({type}: (typeof read)[number]) => columnTypes[type].duckdb === "VARCHAR";
  const isNumber = (column: (typeof read)[number]) =>
    !isText(column) && columnTypes[column.type].duckdb !== "TIMESTAMP";
  const telling = read.filter((column) => !isNumber(column));
  const required = telling.filter(({required}) => required);
  const lacks = required.map(({at}) => `_text${at} IS NULL`).join(" OR ");
  const isLacking = lacks === "" ? "false" : `_fault IS NOT NULL AND (${lacks})`;
  // a cell that two columns are read from is one
  const alone = telling.filter(({parts}, i) =>
    parts.some((at) => telling.findIndex((other) => other.parts.includes(at)) === i)
  );
  const isAlone = `concat(${alone.map(({at}) => `_text${at}`).join(", ")}) = ${first}`;
  // DuckDB would join a list of this length with all rows, also those that need no look.
  const isSum = `regexp_full_match(${keySql(first)}, ${literal(sumWords.join("|"))})`;
  return [
    {
      reject: {kind: "invalid", what: "row (header repeated)", column: null},
      when: cells
        .map(({name, at}) => `${keySql(`_cell${at}`)} = ${literal(headerKey(name))}`)
        .join(" AND "),
      // No name of a column is a time or a number.
      isSilent: !read.some(
        (column) => !isText(column) && column.parts.every((at) => /\p{L}/u.test(header[at]!))
      ),
      value: first
    },
    {
      reject: {kind: "invalid", what: "row (a total)", column: null},
      when: `${isSum} AND (${isAlone} OR ${isLacking})`,
      isSilent: required.length < 2,
      value: first
    }
  ];
}

/** As headerKey makes them. */
const sumWords = [
  ...["total", "totals", "grandtotal", "subtotal", "sum", "overall", "overalltotal", "totalsum"],
  ...["summe", "summen", "gesamt", "gesamtsumme", "zwischensumme", "endsumme", "insgesamt"],
  ...["somme", "soustotal", "totalgénéral", "totale", "suma", "totalgeneral", "totaal", "razem"]
];
