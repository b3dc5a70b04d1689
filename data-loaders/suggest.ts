import {distance} from "fastest-levenshtein";

/**
 * What follows an unknown word in a message: the known word that it is most like, if it is like any, and
 * all that are known.
 *
 * @returns `did you mean "events"? Known: events, sales`
 */
export function suggest(word: string, known: readonly string[]): string {
  const off = (other: string) => distance(word.toLowerCase(), other.toLowerCase());
  const [nearest] = [...known].sort((a, b) => off(a) - off(b));
  const isLike = nearest !== undefined && off(nearest) <= Math.max(1, nearest.length / 2);
  return `${isLike ? `did you mean ${JSON.stringify(nearest)}? ` : ""}Known: ${known.join(", ")}`;
}
