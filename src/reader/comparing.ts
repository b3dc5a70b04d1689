import type * as parts from "./compare-parts.js";

type CompareParts = typeof parts;

let loaded: CompareParts | undefined;

/** What compares figures; undefined until it is first wanted: most visits compare nothing. */
export function comparing(): CompareParts | undefined {
  return loaded;
}

/** Fetches what compares figures; to be awaited before filters with a comparison reach the page. */
export async function loadComparing(): Promise<CompareParts> {
  loaded ??= await import("./compare-parts.js");
  return loaded;
}
