import {type Random, at, createRandom} from "./random.ts";

/** A way in which rows go wrong, how often the sample has it, and what reading it must say. */
export interface DirtyKind {
  readonly file: "events.csv.gz" | "orders.csv";
  readonly kind: string;
  readonly count: number;
  /** As in the manifest; null for rows that are duplicates, not rejects. */
  readonly reason: string | null;
  spoil(row: readonly string[], random: Random): string[];
}

/** Adds rows of each of the file's kinds, each made from a good row and put right after it. */
export function addDirtyRows(
  file: DirtyKind["file"],
  rows: readonly (readonly string[])[],
  seed: number
): (readonly string[])[] {
  const random = createRandom(seed, `dirty ${file}`);
  const spoils = dirtyKinds.filter((kind) => kind.file === file);
  const after = new Map<number, string[]>();
  for (const {count, spoil} of spoils)
    for (let n = 0; n < count;) {
      const place = random.below(rows.length);
      if (after.has(place)) continue;
      after.set(place, spoil(at(rows, place), random));
      ++n;
    }
  return rows.flatMap((row, i) => {
    const dirty = after.get(i);
    return dirty ? [row, dirty] : [row];
  });
}

/** Every kind of dirty row in the sample; data/README.md has the same list. */
export const dirtyKinds: readonly DirtyKind[] = [
  events("exact duplicate", 120, null, (row) => [...row]),
  events(
    "unreadable date",
    12,
    "invalid event_time",
    replace(0, ["yesterday", "Fri Nov 27", "??"])
  ),
  events(
    "impossible date",
    10,
    "invalid event_time",
    replace(0, ["2020-13-45 10:00:00 UTC", "2021-02-30 12:00:00 UTC", "2020-12-01 25:10:00 UTC"])
  ),
  events(
    "unknown event type",
    9,
    "unknown event_type (not view, cart, remove_from_cart or purchase)",
    replace(1, ["wishlist", "refund", "click"])
  ),
  events("no product", 7, "missing product_id", replace(2, [""])),
  events("negative price", 9, "invalid price", (row) => replaced(row, 6, `-${row[6]}`)),
  events("price in words", 8, "invalid price", replace(6, ["free", "on request", "see shop"])),
  events("decimal comma", 8, "invalid price", replace(6, ["12,50", "149,00", "7,99"])),
  events("no user", 6, "missing user_id", replace(7, [""])),
  events("too few columns", 5, "invalid row", (row) => row.slice(0, 6)),
  events("too many columns", 5, "invalid row", (row) => [...row, "1"]),
  orders("no product", 2, "missing PRODUCT_ID", replace(2, [""])),
  orders("total in words", 3, "invalid TOTAL", replace(5, ["paid", "see invoice"])),
  orders("unreadable date", 3, "invalid CREATED_AT", replace(7, ["yesterday", "??"]))
];

type Spoil = DirtyKind["spoil"];

function events(kind: string, count: number, reason: string | null, spoil: Spoil): DirtyKind {
  return {file: "events.csv.gz", kind, count, reason, spoil};
}

function orders(kind: string, count: number, reason: string, spoil: Spoil): DirtyKind {
  return {file: "orders.csv", kind, count, reason, spoil};
}

function replace(column: number, values: readonly string[]): Spoil {
  return (row, random) => replaced(row, column, random.pick(values));
}

function replaced(row: readonly string[], column: number, value: string): string[] {
  return row.map((cell, i) => (i === column ? value : cell));
}
