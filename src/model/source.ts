/** A query that was asked, and what its rows come from; rows of a query are one. */
export interface Source {
  /** The query as its author wrote it. */
  readonly sql: string;
  /** Tables and relations that it names. */
  readonly reads: readonly string[];
  /** Where it reads a sample of visitors: how many visitors one stands for. */
  readonly sample?: number;
}

/** What something was made of: one query's rows, several, or none; where nothing was asked there are no rows. */
export type Sources = Source | readonly (Source | readonly [])[];

/** Sources as a list; rows that are no query's, such as none at all, are no source. */
export function sourcesOf(of: Sources): readonly Source[] {
  if ("sql" in of) return [of];
  if (!Array.isArray(of)) throw new Error(`invalid source: ${String(of)}; it has to be rows`);
  return of.flatMap((one: Source | readonly []) => ("sql" in one ? [one] : []));
}

/** How many visitors one stands for in what was made of some sources; undefined where it is exact. */
export function sampleOf(sources: readonly Source[]): number | undefined {
  return sources.find(({sample}) => sample !== undefined)?.sample;
}
