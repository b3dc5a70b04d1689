import {randomLcg, randomNormal} from "d3";

/** A seeded source of randomness: the same seed and label give the same draws on every machine. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** Uniform integer in [0, n). */
  below(n: number): number;
  chance(probability: number): boolean;
  /** Standard normal (polar method: no trigonometry, whose last digit differs by engine). */
  normal(): number;
  pick<T>(list: readonly T[]): T;
  /** Shuffles in place (Fisher–Yates) and returns the list. */
  shuffle<T>(list: T[]): T[];
}

/** An independent stream for one purpose; adding a purpose leaves the other streams as they were. */
export function createRandom(seed: number, label: string): Random {
  const next = randomLcg((mix32(seed ^ hashText(label)) + 0.5) / 2 ** 32);
  const normal = randomNormal.source(next)();
  const below = (n: number): number => Math.floor(next() * n);
  return {
    next,
    normal,
    below,
    chance: (probability) => next() < probability,
    pick: <T>(list: readonly T[]): T => at(list, below(list.length)),
    shuffle: <T>(list: T[]): T[] => {
      for (let i = list.length - 1; i > 0; --i) {
        const j = below(i + 1);
        const held = at(list, i);
        list[i] = at(list, j);
        list[j] = held;
      }
      return list;
    }
  };
}

/** The element at an index known to exist. */
export function at<T>(list: ArrayLike<T>, index: number): T {
  if (!(index >= 0 && index < list.length)) throw new Error(`invalid index: ${index}`);
  return list[index] as T;
}

/** A bijection of 32-bit integers that scatters neighbours (the finalizer of MurmurHash3). */
export function mix32(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return hash;
}
