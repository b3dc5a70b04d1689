/** Counts of the names that are frequent, in a bounded memory (Misra and Gries, 1982). */
export interface FrequentNames {
  add(name: string): void;
  /** The most frequent names, with counts that are too low by one in `capacity` of all at most. */
  top(most: number): (readonly [name: string, atLeast: number])[];
  delete(name: string): void;
  /** Makes what was long ago count less. */
  halve(): void;
}

/**
 * @param capacity names that are held: one that is more frequent than one in so many is always among them
 */
export function createFrequentNames(capacity: number): FrequentNames {
  const counts = new Map<string, number>();
  const each = (work: (count: number) => number) => {
    for (const [name, count] of counts) {
      const left = work(count);
      if (left > 0) counts.set(name, left);
      else counts.delete(name);
    }
  };
  return {
    add(name) {
      const count = counts.get(name);
      if (count !== undefined) counts.set(name, count + 1);
      else if (counts.size < capacity) counts.set(name, 1);
      else each((other) => other - 1);
    },
    top: (most) => [...counts].sort(([, a], [, b]) => b - a).slice(0, most),
    delete: (name) => void counts.delete(name),
    halve: () => each((count) => Math.floor(count / 2))
  };
}
