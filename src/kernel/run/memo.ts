import type {Vector} from "../values/vector.js";
import type {Groups} from "./grouping.js";
import type {Frame} from "./frame.js";

type Kept = Vector | Groups | Frame;

/** What was computed for one question, for the next ones about the same rows. */
export interface Memo {
  /** What was kept under a key, unless it has been forgotten. */
  get(key: string): Kept | undefined;
  keep(key: string, value: Kept): void;
  /** A name that no other rows have. */
  newName(): string;
}

/** Makes a memo that forgets what was used least lately, once it holds more than so many bytes. */
export function createMemo(mostBytes: number): Memo {
  const kept = new Map<string, {readonly value: Kept; readonly bytes: number}>();
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
    keep(key, value) {
      const bytes = bytesOf(value);
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

function bytesOf(value: Kept): number {
  if ("data" in value) return value.data.byteLength + (value.valid?.byteLength ?? 0) + 100;
  if ("ids" in value) return value.ids.byteLength + value.firsts.byteLength;
  // most columns are never read, and many are narrow
  return value.rows * value.columns.length * 2 + 1000;
}
