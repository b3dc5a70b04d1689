/**
 * What is said of a list that is cut, for the end of a subtitle: "; the twelve largest brands". Nothing
 * where all are shown.
 *
 * @param rows all there are
 * @param most how many of them are shown
 */
export function ifCut(rows: readonly unknown[], most: number, words: string): string {
  return rows.length > most ? `; ${words}` : "";
}
