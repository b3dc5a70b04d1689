/** Kinds of rows that are rejected without being at fault, each with what such rows are. */
export const asideKinds = {
  "not sold": "of orders that were not sold",
  "other currency": "in another currency than the report",
  "left out": "left out by the mapping of their values",
  "far off": "a year or more away from all others"
} as const;
