import type {SchemaColumn} from "./source.ts";

/** Whether a column is no cell of a file as it stands there, but made of one or several, or of none. */
export function isMade({from, constant, values}: SchemaColumn): boolean {
  return from !== undefined || constant !== undefined || values !== undefined;
}
