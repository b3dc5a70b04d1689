/**
 * A column as bytes, before they are gzipped.
 *
 * - 0: bits, see below; 1: bytes of a number; 4–7: rows
 * - 8–15: `offset`, added to each number; 16–23: `start`
 * - where a column has NULLs, a bit for each row: 1 where there is a value
 * - the lowest bytes of all numbers, then the next bytes …: alike ones are together, and gzip well
 * - as JSON, in texts the dictionary, or the different numbers of which each number is a place
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
  isListed: 8
} as const;
