import {someOf} from "../store/some-of.ts";

/** A file that was read: its name and the digest of what it holds. */
interface ReadFile {
  readonly file: string;
  readonly sha256: string;
}

/**
 * What a build says of files of the last one that it no longer reads; nothing where there are none, or only
 * renamed ones. The files themselves are nobody's business: they may well lie where they were.
 */
export function describeGone(
  before: readonly ReadFile[],
  now: readonly ReadFile[]
): string | undefined {
  const names = new Set(now.map(({file}) => file));
  const contents = new Set(now.map(({sha256}) => sha256));
  const gone = before.filter(({file, sha256}) => !names.has(file) && !contents.has(sha256));
  if (gone.length === 0) return undefined;
  const left = someOf(gone.map(({file}) => file));
  return before.some(({sha256}) => contents.has(sha256))
    ? `No longer among the data: ${left}; the report is without ${gone.length === 1 ? "its" : "their"} rows.`
    : `Other data than in the last build: the report is made anew, without ${left}.`;
}
