import {distance} from "fastest-levenshtein";

/** Names that are a slip or two away from a word, the nearest first. */
export function nearestNames(word: string, names: readonly string[]): string[] {
  const own = word.toLowerCase();
  return names
    .map((name) => ({name, far: distance(own, name)}))
    .filter(({far}) => far <= Math.max(2, own.length / 3))
    .sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({name}) => name);
}
