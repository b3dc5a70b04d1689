import type {ColumnMapping} from "../../config.ts";
import {isTableColumn, tables} from "../../tables/index.ts";
import {suggest} from "../../suggest.ts";
import {UserError} from "../../user-error.ts";
import {identifier} from "../../engine/identifier.ts";
import type {ColumnTypeName} from "./column-types.ts";
import {mappedColumns} from "./mapped-columns.ts";
import type {RowCheck, Schema, Source} from "./source.ts";

/**
 * A source from a mapping in report.config.ts: the file's columns, under our names and types.
 *
 * @throws UserError `unknown column` or `missing column`, naming the mapping
 */
export function customSource(mapping: ColumnMapping): Source {
  const where = `report.config.ts, sources, ${JSON.stringify(mapping.name)}`;
  const table = tables.find(({name}) => name === mapping.table)!;
  const unknown = Object.keys(mapping.columns).find(
    (ours) => !isTableColumn(`${mapping.table}.${ours}`)
  );
  if (unknown !== undefined) {
    throw new UserError(
      `unknown column: ${JSON.stringify(unknown)} is not a column of ${mapping.table} (${where}); ${suggest(
        unknown,
        table.columns.map((column) => column.name)
      )}`
    );
  }
  const {columns, names} = mappedColumns(mapping, where, (ours) => ({
    type: types[ours]!,
    required: isRequired(mapping, ours)
  }));
  const named = {table: mapping.table, columns: names};
  const missing = needed[mapping.table].find((name) => !(name in mapping.columns));
  if (missing !== undefined) throw new UserError(`missing column: ${missing} (${where})`);
  if (
    mapping.table === "order_lines" &&
    !["amount", "subtotal", "unit_price"].some((name) => name in mapping.columns)
  ) {
    throw new UserError(
      `missing column: amount, or unit_price or subtotal to compute it from (${where})`
    );
  }
  const name = `custom_${mapping.name.toLowerCase().replace(/[^a-z0-9]+/g, "_")}`;
  const duplicates: Schema["duplicates"] =
    mapping.table === "events" || mapping.table === "order_lines"
      ? mapping.table
      : {key: names[table.key!]!};
  return {
    name,
    title: mapping.name,
    schemas: [
      {
        name,
        title: mapping.name,
        columns,
        duplicates,
        isMapped: true,
        ...(mapping.reading && {reading: mapping.reading}),
        checks: [...amountChecks(named), ...priceChecks(named)],
        ...(mapping.delimiter && {delimiter: mapping.delimiter}),
        ...(mapping.headerLine && {headerLine: mapping.headerLine})
      }
    ],
    mappings: [{table: mapping.table, from: name, sql: mappingSql(named, name)}]
  };
}

/** A mapping by the names that the columns of its schema have. */
type Named = Pick<ColumnMapping, "table"> & {readonly columns: Readonly<Record<string, string>>};

/** What all pieces cost is worked out, and has to fit a column of money. */
function amountChecks({table, columns}: Named): RowCheck[] {
  if (table !== "order_lines" || !columns.quantity || !columns.unit_price) return [];
  const double = (column: string) => `CAST(${identifier(column)} AS DOUBLE)`;
  const when = `abs(${double(columns.quantity)} * ${double(columns.unit_price)}) >= 1e13`;
  const what = columns.amount ? "subtotal" : "amount";
  return [{when, kind: "invalid", what, to: `order_lines.${what}`, column: columns.quantity}];
}

/** Not every event tells a price, but in a log of prices a purchase without one would be missing from the revenue. */
function priceChecks({table, columns: {price, event_type}}: Named): RowCheck[] {
  if (table !== "events" || price === undefined) return [];
  const when = `${identifier(event_type!)} = 'purchase' AND ${identifier(price)} IS NULL`;
  return [{when, kind: "missing", what: price, to: "events.price", column: price}];
}

/** What a table cannot be made without. */
const needed: Record<ColumnMapping["table"], readonly string[]> = {
  events: ["event_time", "event_type", "product_id", "user_id"],
  order_lines: ["order_id", "ordered_at", "product_id"],
  customers: ["customer_id"],
  products: ["product_id"]
};

/** Types by the name of our column. */
const types: Record<string, ColumnTypeName> = {
  event_time: "time",
  event_type: "event_type",
  product_id: "id",
  category_id: "id",
  category_code: "text",
  brand: "text",
  price: "price",
  user_id: "id",
  session_id: "id",
  order_id: "id",
  ordered_at: "time",
  customer_id: "id",
  quantity: "quantity",
  unit_price: "amount",
  subtotal: "amount",
  discount: "amount",
  tax: "amount",
  amount: "amount",
  shipping: "amount",
  kind: "kind",
  source: "text",
  state: "text",
  country: "text",
  created_at: "time",
  title: "text",
  category: "text",
  rating: "number"
};

function isRequired({table, columns}: ColumnMapping, ours: string): boolean {
  if (needed[table].includes(ours)) return true;
  if (table !== "order_lines") return false;
  return (
    ours === "amount" ||
    ours === "quantity" ||
    (ours === "subtotal" && !("amount" in columns)) ||
    (ours === "unit_price" && !("amount" in columns) && !("subtotal" in columns))
  );
}

function mappingSql({table, columns}: Named, from: string): string {
  const ours = (name: string) => (name in columns ? identifier(columns[name]!) : undefined);
  const select = new Map(Object.keys(columns).map((name) => [name, ours(name)!]));
  if (table === "order_lines") {
    const price = ours("unit_price");
    const quantity = ours("quantity");
    const goods = ours("subtotal") ?? (quantity && price ? `${quantity} * ${price}` : price);
    const amount = ours("amount") ?? goods!;
    const below = [quantity, amount].filter((value) => value !== undefined);
    const sign = `CASE WHEN ${below.map((value) => `${value} < 0`).join(" OR ")} THEN 'return' ELSE 'sale' END`;
    const kind = ours("kind") === undefined ? sign : `coalesce(${ours("kind")}, ${sign})`;
    // an export may write returns below zero or, where it names their kind, above; a price is never below
    const inReturn = (value: string, then: string) =>
      `CASE WHEN ${kind} = 'return' THEN ${then} ELSE ${value} END`;
    select.set("kind", kind);
    select.set("quantity", inReturn(quantity ?? "1", `-abs(${quantity ?? "1"})`));
    select.set(
      "amount",
      ours("amount") === undefined
        ? inReturn(paidFor(amount, ours, "sale"), `-(${paidFor(amount, ours, "return")})`)
        : inReturn(amount, `-abs(${amount})`)
    );
    for (const name of ["subtotal", "discount", "tax", "shipping"]) {
      const part = ours(name);
      if (part !== undefined) select.set(name, inReturn(part, `-abs(${part})`));
    }
    if (price !== undefined) select.set("unit_price", inReturn(price, `abs(${price})`));
  }
  const list = [...select].map(([name, sql]) => `${sql} AS ${identifier(name)}`);
  return `SELECT ${list.join(", ")} FROM ${identifier(from)}`;
}

/** What a line cost: its goods without its discount and with its tax, where the file has these. */
function paidFor(
  goods: string,
  ours: (name: string) => string | undefined,
  kind: "sale" | "return"
): string {
  const size = (sql: string) => (kind === "return" ? `abs(${sql})` : sql);
  const part = (name: string, sign: string) => {
    const sql = ours(name);
    // an empty cell is no discount and no tax
    return sql === undefined ? "" : ` ${sign} ${size(`coalesce(${sql}, 0)`)}`;
  };
  return `${size(goods)}${part("discount", "-")}${part("tax", "+")}`;
}
