import type {ColumnMapping} from "../../config.ts";
import {isTableColumn, tables} from "../../tables/index.ts";
import {suggest} from "../../suggest.ts";
import {UserError} from "../../user-error.ts";
import {identifier} from "../../engine/identifier.ts";
import type {ColumnTypeName} from "./column-types.ts";
import {customSql} from "./custom-sql.ts";
import {headerKey} from "./header-key.ts";
import {mappedColumns} from "./mapped-columns.ts";
import {orderColumns} from "./order-columns.ts";
import type {NamedMapping} from "./named-mapping.ts";
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
  const named = {...mapping, columns: names};
  const facts = orderColumns(named, where);
  const taken = new Set(columns.map((column) => headerKey(column.name)));
  const twice = facts.columns.find((column) => taken.has(headerKey(column.name)));
  if (twice !== undefined) {
    throw new UserError(
      `duplicate column: ${JSON.stringify(twice.name)} is mapped twice (${where})`
    );
  }
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
        columns: [...columns, ...facts.columns].map(facts.mark),
        duplicates,
        isMapped: true,
        ...(mapping.reading && {reading: mapping.reading}),
        ...(mapping.status && {status: mapping.status}),
        checks: [...amountChecks(named), ...priceChecks(named)],
        ...(mapping.delimiter && {delimiter: mapping.delimiter}),
        ...(mapping.headerLine && {headerLine: mapping.headerLine})
      }
    ],
    mappings: [{table: mapping.table, from: name, ...customSql(named, name)}]
  };
}

/** What all pieces cost is worked out, and has to fit a column of money. */
function amountChecks({table, columns}: NamedMapping): RowCheck[] {
  if (table !== "order_lines" || !columns.quantity || !columns.unit_price) return [];
  const double = (column: string) => `CAST(${identifier(column)} AS DOUBLE)`;
  const when = `abs(${double(columns.quantity)} * ${double(columns.unit_price)}) >= 1e13`;
  const what = columns.amount ? "subtotal" : "amount";
  return [{when, kind: "invalid", what, to: `order_lines.${what}`, column: columns.quantity}];
}

/** Not every event tells a price, but in a log of prices a purchase without one would be missing from the revenue. */
function priceChecks({table, columns: {price, event_type}}: NamedMapping): RowCheck[] {
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
