/**
 * A column as bytes, before they are gzipped.
 *
 * - 0: bits, see below; 1: bytes of a number; 4–7: rows
 * - 8–15: `offset`, added to each number; 16–23: `start`
 * - where a column has NULLs, a bit for each row: 1 where there is a value
 * - the lowest bytes of all numbers, then the next bytes …: alike ones are together, and gzip well
 * - as JSON, in texts the dictionary, or the different numbers of which each number is a place
 * - where a number is the place of a value among those of another column's value: two columns like this one without
 *   being gzipped, each behind its length in 4 bytes: how many values each of that column's has, and these values
 */
export const columnHeader = {
  length: 24,
  /** Bits of the first byte. */
  hasNulls: 1,
  /** A number is the difference to the one before; the first one's to `start`. */
  isDelta: 2,
  /** Doubles as they are in memory. */
  isDouble: 4,
  /** A number is the place of another in a list of all different ones. */
  isListed: 8,
  /** A number is the place of another in the list that the value of another column has in this row. */
  isGiven: 16,
  /** A number is the difference to the one before; where another column changes, to the next one that is not taken. */
  isNext: 32,
  /** Texts are whole numbers: instead of JSON there is a column, behind its length. */
  isNumbers: 64
} as const;
