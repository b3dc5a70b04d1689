/** What was computed for one question, for the next ones about the same rows. */
export interface Memo {
  /** What was kept under a key, unless it has been forgotten. */
  get(key: string): object | undefined;
  keep(key: string, value: object, bytes: number): void;
  /** A name that no other rows have. */
  newName(): string;
}

/** Makes a memo that forgets what was used least lately, once it holds more than so many bytes. */
export function createMemo(mostBytes: number): Memo {
  const kept = new Map<string, {readonly value: object; readonly bytes: number}>();
  let total = 0;
  let names = 0;
  return {
    get(key) {
      const found = kept.get(key);
      if (!found) return undefined;
      // the one that was asked for last is the last to go
      kept.delete(key);
      kept.set(key, found);
      return found.value;
    },
    keep(key, value, bytes) {
      total += bytes - (kept.get(key)?.bytes ?? 0);
      kept.delete(key);
      kept.set(key, {value, bytes});
      for (const [oldest, entry] of kept) {
        if (total <= mostBytes || oldest === key) break;
        kept.delete(oldest);
        total -= entry.bytes;
      }
    },
    newName: () => `${++names}`
  };
}

/** Rows that other questions may be about too. */
export interface SharedRows {
  readonly memo: Memo;
  readonly name: string;
}
