import type {Look} from "../format/value-format.js";
import {sortRows} from "../format/sort-rows.js";
import type {ReadColumn, TableColumn} from "./table-column.js";
import {readColumn} from "./table-column.js";

type Row = Record<string, unknown>;

/** What a table is sorted by. */
export interface TableSort {
  readonly key: string;
  readonly descending?: boolean;
}

/** A table's rows, and its columns as these have them. */
export interface TableRows<R extends Row> {
  readonly rows: readonly R[];
  readonly columns: readonly ReadColumn[];
  /** The rows with a text in any of their cells, in an order; both as a reader sees the cells. */
  find(query: string, sort?: TableSort): readonly R[];
}

/**
 * Makes rows that can be searched and sorted.
 *
 * @throws Error `unknown column: …`
 */
export function tableRows<R extends Row>(
  rows: readonly R[],
  given: readonly TableColumn[],
  look: Look
): TableRows<R> {
  const {locale} = look;
  const columns = given.map((column) => readColumn(column, rows, look));
  const texts = new Map<R, string>();
  const textOf = (row: R) => {
    let text = texts.get(row);
    if (text === undefined) {
      text = columns
        .flatMap(({key, text, code}) => [text(row[key]), code(row[key]) ?? ""])
        .join("\n");
      texts.set(row, (text = text.toLocaleLowerCase(locale)));
    }
    return text;
  };
  return {
    rows,
    columns,
    find(query, sort) {
      const wanted = query.trim().toLocaleLowerCase(locale);
      const found = wanted ? rows.filter((row) => textOf(row).includes(wanted)) : rows;
      if (!sort) return found;
      const of = columns.find(({key}) => key === sort.key);
      // named things are sorted by the names that are seen
      const named = (value: unknown) => (of?.code(value) === undefined ? value : of.text(value));
      return sortRows(found, {...sort, named}, locale);
    }
  };
}
