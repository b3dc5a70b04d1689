import {customers} from "./customers.ts";
import {events} from "./events.ts";
import {orderLines} from "./order-lines.ts";
import {products} from "./products.ts";
import type {Table} from "./table.ts";

export type {Column, Table, TableName} from "./table.ts";

const all = [events, orderLines, customers, products] as const;

/** The canonical tables of the store; types and checks are derived from this list. */
export const tables: readonly Table[] = all;

/** A column of a canonical table, as `table.column`: `events.price`. */
export type TableColumn = ColumnOf<(typeof all)[number]>;

type ColumnOf<T> = T extends {name: infer N extends string; columns: readonly {name: infer C}[]}
  ? `${N}.${C & string}`
  : never;

/** Whether a text names a column of a canonical table. */
export function isTableColumn(text: string): text is TableColumn {
  return tables.some(({name, columns}) => columns.some((c) => `${name}.${c.name}` === text));
}
