import type {Filters, SetFilterId} from "../../model/filters.js";
import {setFilters} from "../../model/filters.js";
import {otherLabel} from "../../model/other-label.js";

/** The filters that live numbers follow. */
export const liveFilterIds = ["event_type", "category", "brand"] as const;

type LiveFilterId = (typeof liveFilterIds)[number];

/** What of a reader's filters applies to live numbers. */
export interface LiveFilters {
  /** The values kept; all where there is none. */
  readonly sets: Readonly<Partial<Record<LiveFilterId, ReadonlySet<string>>>>;
  /** The same for the same choice. */
  readonly key: string;
  /** What else is chosen, which does not apply: "period", "price band". */
  readonly others: readonly string[];
}

/** Parts a reader's filters into those that live numbers follow and the names of the others. */
export function liveFilters({from, to, sets}: Filters): LiveFilters {
  const isChosen = (id: SetFilterId) => (sets[id]?.length ?? 0) > 0;
  // the report's group of small brands is not the rest of a stream, which is another each minute
  const own = liveFilterIds
    .map((id) => [id, (sets[id] ?? []).filter((value) => value !== otherLabel(id)).sort()] as const)
    .filter(([, values]) => values.length > 0);
  const isLive = (id: string) => liveFilterIds.some((one) => one === id);
  return {
    sets: Object.fromEntries(own.map(([id, values]) => [id, new Set(values)])),
    key: JSON.stringify(own),
    others: [
      ...(from !== undefined || to !== undefined ? ["period"] : []),
      ...setFilters
        .filter(({id}) => !isLive(id) && isChosen(id))
        .map(({label}) => label.toLowerCase()),
      ...setFilters
        .filter(({id}) => isLive(id) && sets[id]?.includes(otherLabel(id)))
        .map(({plural}) => `group of other ${plural}`)
    ]
  };
}
