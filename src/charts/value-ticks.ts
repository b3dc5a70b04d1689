import type {Kind} from "../format/kind.js";

/** Ticks of an axis that begins at 0: about so many, and none between whole numbers of a count. */
export function valueTicks(kind: Kind | undefined, top: number, about = 4): number | number[] {
  if (kind !== "count" || top >= about) return about;
  return Array.from({length: Math.max(1, Math.ceil(top)) + 1}, (_, i) => i);
}
