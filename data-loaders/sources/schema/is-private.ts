import type {Schema} from "./source.ts";

/** Whether files of a schema are about people: then no cell of a rejected row is shown or kept. */
export function isPrivate({columns}: Pick<Schema, "columns">): boolean {
  return columns.some(({personal, type}) => personal || type === "private_id");
}
