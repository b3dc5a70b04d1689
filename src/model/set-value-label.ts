/** The name a reader sees for a set filter's value; what has no name in the data is its own group. */
export function setValueLabel(value: string): string {
  return value === "" ? "(none)" : value;
}
