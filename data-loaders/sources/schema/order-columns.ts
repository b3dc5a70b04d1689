import {UserError} from "../../user-error.ts";
import {columnTypes} from "./column-types.ts";
import type {NamedMapping} from "./named-mapping.ts";
import type {SchemaColumn} from "./source.ts";

/**
 * What a mapping in report.config.ts says of orders beside the columns of our table: their status, currency and refund, which
 * of all columns are filled down, and who is nobody.
 *
 * @param where the mapping, for errors
 * @returns the further columns, and what to do with each column of the schema
 * @throws UserError `unsupported field`, `missing column` or `unsupported column`
 */
export function orderColumns(
  mapping: NamedMapping,
  where: string
): {columns: SchemaColumn[]; mark: (column: SchemaColumn) => SchemaColumn} {
  const {table, columns, status, refund, currency, fillDown = [], nobody = []} = mapping;
  const given = Object.entries({
    status,
    refund,
    currency,
    fillDown: mapping.fillDown,
    nobody: mapping.nobody
  });
  const field = given.find(([, value]) => value !== undefined)?.[0];
  if (field !== undefined && table !== "order_lines")
    throw new UserError(`unsupported field: ${field} is of order_lines only (${where})`);
  if (nobody.length > 0 && columns.customer_id === undefined)
    throw new UserError(`missing column: customer_id, which nobody is about (${where})`);
  const further: Record<string, SchemaColumn> = {
    ...(status && {status: {name: status.column, type: "status", required: true}}),
    ...(refund && {refund: {name: refund, type: "amount"}}),
    ...(currency && {currency: {name: currency, type: "currency", required: true}})
  };
  const all = {
    ...columns,
    ...Object.fromEntries(Object.entries(further).map(([ours, {name}]) => [ours, name]))
  };
  const unknown = fillDown.find((ours) => !(ours in all));
  if (unknown !== undefined)
    throw new UserError(
      `missing column: fillDown names ${JSON.stringify(unknown)}, which is not mapped (${where})`
    );
  const filled = new Set(fillDown.map((ours) => all[ours]));
  const mark = (column: SchemaColumn): SchemaColumn => {
    const isFilled = filled.has(column.name);
    const isSummed = !["VARCHAR", "TIMESTAMP"].includes(columnTypes[column.type].duckdb);
    if (isFilled && (column.to === "order_lines.order_id" || (isSummed && column.name !== refund)))
      throw new UserError(
        `unsupported column: ${JSON.stringify(column.name)} cannot be filled down; only what is said once of a whole order can (${where})`
      );
    return {
      ...column,
      ...(isFilled && {fill: true}),
      ...(nobody.length > 0 && column.to === "order_lines.customer_id" && {nobody})
    };
  };
  return {columns: Object.values(further), mark};
}
