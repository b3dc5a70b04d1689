import type {Ranked} from "../../model/questions/ranked-days.js";

/** What tables rank by: exact sums for a shop of any size. */
const sums = {
  revenue: {
    value: "amount",
    from: "sales_cube WHERE kind = 'sale' -- returns are a figure of their own"
  },
  views: {value: "views", from: "events_cube"},
  interactions: {value: "events", from: "events_cube"}
} as const;

/** The sums of a table's rows, by what tells these apart. */
export function rankedSum(key: string, by: keyof typeof sums): Ranked {
  return {key, ...sums[by]};
}
