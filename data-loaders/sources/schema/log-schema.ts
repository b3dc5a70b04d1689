import type {Shape} from "./source.ts";

/** Whether a shape is an event log: kept file by file and summed up day by day, never as a whole. */
export function isLog({repeats}: Shape): boolean {
  return repeats === "events";
}

/** The column of an event log that says when. */
export function timeColumn(shape: Shape): string {
  const column = shape.columns.find(({to}) => to === "events.event_time");
  if (!column) throw new Error(`missing column: ${shape.name} has no event_time`);
  return column.name;
}
