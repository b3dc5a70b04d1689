import {eventCounts} from "../../model/event-counts.js";
import {fieldOf} from "../../model/fields.js";
import type {LiveScene} from "./live-section.js";

/** An event type that the shop has: `view`, "Views". */
export interface LiveType {
  readonly type: keyof typeof eventCounts;
  readonly label: string;
}

/** The types of events that the log or the stream has and the filters keep, in the order of a visit. */
export function liveTypes({
  view,
  filters,
  context
}: Pick<LiveScene, "view" | "filters" | "context">): LiveType[] {
  const offered = context.choices.sets.event_type?.map(({value}) => value) ?? [];
  const sums = [...view.windows, ...(view.day?.hours ?? [])];
  const seen = new Set([...offered, ...sums.flatMap(({types}) => [...types.keys()])]);
  const chosen = filters.sets.event_type;
  return Object.entries(eventCounts)
    .filter(([type]) => (chosen ? chosen.has(type) : seen.has(type)))
    .map(([type, column]) => ({
      type: type as LiveType["type"],
      label: fieldOf(column).label
    }));
}
