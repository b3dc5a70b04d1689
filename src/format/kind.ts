/** What the values of a column are: how they read follows from it. */
export type Kind =
  | "count"
  | "money"
  | "percent"
  | "rate"
  | "number"
  | "duration"
  | "date"
  | "month"
  | "weekday"
  | "hour"
  | "category";
