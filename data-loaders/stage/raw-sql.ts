import {isPrivate} from "../sources/schema/is-private.ts";
import type {Schema} from "../sources/schema/source.ts";
import {storedColumns} from "./stored-columns.ts";

/** SQL for a sound row as text; of a file about people it says nothing. */
export function rawSql(schema: Schema): string {
  return isPrivate(schema) ? "'(withheld)'" : `concat(${storedColumns(schema).join(", ',', ")})`;
}
