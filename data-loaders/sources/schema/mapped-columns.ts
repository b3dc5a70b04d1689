import type {ColumnMapping, MappedColumn} from "../../config.ts";
import {suggest} from "../../suggest.ts";
import type {TableColumn} from "../../tables/index.ts";
import {UserError} from "../../user-error.ts";
import {columnTypes, type ColumnType} from "./column-types.ts";
import {headerKey} from "./header-key.ts";
import type {SchemaColumn} from "./source.ts";

export interface MappedColumns {
  readonly columns: readonly SchemaColumn[];
  /** What the schema calls the column that each of ours is. */
  readonly names: Readonly<Record<string, string>>;
}

/**
 * The columns of a schema from a mapping in report.config.ts, whose names are columns of its table. A column of the file has
 * its own name the first time; what is made of several, or of one that is there already, has a name of its own.
 *
 * @param where place of the mapping, for messages
 * @param kindOf how a column of ours is read
 * @throws UserError `unknown …` or `duplicate value` for values that say nothing, naming the mapping
 */
export function mappedColumns(
  {table, columns: mapped}: Pick<ColumnMapping, "table" | "columns">,
  where: string,
  kindOf: (ours: string) => Pick<SchemaColumn, "type" | "required">
): MappedColumns {
  const names: Record<string, string> = {};
  const columns = Object.entries(mapped).map(([ours, given]): SchemaColumn => {
    const {column, columns, constant, values}: MappedColumn =
      typeof given === "string" ? {column: given} : given;
    const from = columns ?? (column === undefined ? [] : [column]);
    const wanted = constant === undefined ? from.join(" ") : ours;
    const isTaken = Object.values(names).some((name) => headerKey(name) === headerKey(wanted));
    const name = isTaken ? `${wanted} (${ours})` : wanted;
    names[ours] = name;
    const to = `${table}.${ours}` as TableColumn;
    const kind = kindOf(ours);
    return {
      name,
      ...kind,
      to,
      ...(from.length > 0 && (name !== column || from.length > 1) && {from}),
      ...(constant !== undefined && {constant: known(constant, ours, kind, where)}),
      ...(values && {values: valuesOf(values, ours, kind, where)})
    };
  });
  return {columns, names};
}

/** Values by what they are compared by, with those that are ours already. */
function valuesOf(
  values: NonNullable<MappedColumn["values"]>,
  ours: string,
  kind: Pick<SchemaColumn, "type">,
  where: string
): Record<string, string | null> {
  const {values: all = []}: ColumnType = columnTypes[kind.type];
  const made: Record<string, string | null> = Object.fromEntries(
    all.map((value) => [headerKey(value), value])
  );
  const seen = new Map<string, string>();
  for (const [theirs, value] of Object.entries(values)) {
    const key = headerKey(theirs);
    const other = seen.get(key);
    const shown = JSON.stringify(theirs);
    if (key === "")
      throw new UserError(
        `unsupported value: ${shown} of ${ours} has no letter and no digit (${where})`
      );
    if (other !== undefined)
      throw new UserError(
        `duplicate value: ${JSON.stringify(other)} and ${shown} of ${ours} are the same (${where})`
      );
    seen.set(key, theirs);
    made[key] = value === null ? null : known(value, ours, kind, where);
  }
  return made;
}

function known(
  value: string,
  ours: string,
  {type}: Pick<SchemaColumn, "type">,
  where: string
): string {
  const {values}: ColumnType = columnTypes[type];
  if (values === undefined || values.includes(value)) return value;
  throw new UserError(
    `unknown ${ours}: ${JSON.stringify(value)} (${where}); ${suggest(value, values)}`
  );
}
