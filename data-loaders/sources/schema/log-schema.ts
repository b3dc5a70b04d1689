import type {Schema} from "./source.ts";

/** Whether a schema is an event log: kept file by file and summed up day by day, never as a whole. */
export function isLog({duplicates}: Schema): boolean {
  return duplicates === "events";
}

/** The column of an event log that says when. */
export function timeColumn(schema: Schema): string {
  const column = schema.columns.find(({to}) => to === "events.event_time");
  if (!column) throw new Error(`missing column: ${schema.name} has no event_time`);
  return column.name;
}
