/** The ways to compare, in the order of their menu; an address names them by their ids. */
export const compareKinds = [
  {id: "previous", label: "The period before"},
  {id: "year", label: "The same days a year before"},
  {id: "weekdays", label: "The same weekdays before"},
  {id: "filters", label: "Other filters"}
] as const;

export type CompareKind = (typeof compareKinds)[number]["id"];

export type ComparePeriod = Exclude<CompareKind, "filters">;

/** The kind of that name; undefined where there is none. */
export function compareKind(id: string | null): CompareKind | undefined {
  return compareKinds.find((kind) => kind.id === id)?.id;
}
