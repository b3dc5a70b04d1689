import {literal} from "../../engine/literal.ts";
import {headerKey} from "./header-key.ts";

/** SQL for whether a status is one of a list, whatever its case, spaces and underscores; null of an empty one. */
export function hasStatus(status: string, values: readonly string[]): string {
  const key = `regexp_replace(lower(${status}), '[^\\pL\\pN]', '', 'g')`;
  if (values.length === 0) return `${key} IS NULL AND NULL`;
  return `${key} IN (${values.map((value) => literal(headerKey(value))).join(", ")})`;
}
