import {headerKey} from "../sources/schema/header-key.ts";
import type {JsonFields} from "./json-fields.ts";

/** Names that are remembered; lines that are no rows may have any. */
const most = 1_000;

/** Which column each name of JSON lines belongs to: lines may spell one in several ways, as files do. */
export function createJsonColumns(): {
  /** The same for "Price" and "price". */
  keyOf(name: string): string;
  /**
   * The values of a line by the keys of their columns. Of a column that it has under several names, the value is the one
   * that is not empty; two that differ are told.
   */
  valuesOf(fields: JsonFields): JsonValues;
} {
  const keys = new Map<string, string>();
  const keyOf = (name: string) => {
    let key = keys.get(name);
    if (key === undefined) {
      // what has no letter and no digit is told apart by what it has
      key = headerKey(name) || name;
      if (keys.size < most) keys.set(name, key);
    }
    return key;
  };
  return {
    keyOf,
    valuesOf(fields) {
      const values = new Map<string, string>();
      let twice: Set<string> | undefined;
      for (const [name, value] of fields) {
        const key = keyOf(name);
        const other = values.get(key);
        if (other && value && other !== value) (twice ??= new Set<string>()).add(key);
        else values.set(key, other || value);
      }
      return {values, twice};
    }
  };
}

export interface JsonValues {
  readonly values: ReadonlyMap<string, string>;
  /** Keys of columns that have two values. */
  readonly twice: ReadonlySet<string> | undefined;
}
