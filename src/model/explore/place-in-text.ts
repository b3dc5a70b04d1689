/** A place in a text of several lines. */
export interface PlaceInText {
  /** In characters from the start. */
  readonly at: number;
  readonly line: number;
  readonly column: number;
}

/** Where a place is, that is counted from the end of a query, in the text that the query is a part of. */
export function placeInText(text: string, query: string, fromEnd: number): PlaceInText | undefined {
  const end = text.lastIndexOf(query) + query.length;
  const at = end - fromEnd;
  if (!text.includes(query) || at < 0 || at > text.length) return undefined;
  const lines = text.slice(0, at).split("\n");
  return {at, line: lines.length, column: lines.at(-1)!.length + 1};
}
