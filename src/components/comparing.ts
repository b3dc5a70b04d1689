type Comparing = typeof import("./compare-parts.js");

let loaded: Comparing | undefined;

/** What compares figures; undefined until it is first wanted: most visits compare nothing. */
export function comparing(): Comparing | undefined {
  return loaded;
}

/** Fetches what compares figures; to be awaited before filters with a comparison reach the page. */
export async function loadComparing(): Promise<Comparing> {
  loaded ??= await import("./compare-parts.js");
  return loaded;
}
