import type {FilterOption} from "./filters.js";

/**
 * The name a reader sees for a set filter's value; what has no name in the data is its own group.
 *
 * @param offered the filter's options; a value that is none of them is its own name
 */
export function setValueLabel(value: string, offered: readonly FilterOption[] = []): string {
  const label = offered.find((option) => option.value === value)?.label ?? value;
  return label === "" ? "(none)" : label;
}
