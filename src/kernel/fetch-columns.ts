import {Unsupported} from "./unsupported.js";
import type {KernelColumn, KernelTable} from "./kernel-table.js";
import type {Vector} from "./values/vector.js";

/** Names of columns by table. */
export interface ColumnNames {
  readonly all: ReadonlyMap<string, ReadonlySet<string>>;
  add(table: string, column: string): void;
}

/** Makes an empty collection of columns. */
export function columnNames(): ColumnNames {
  const all = new Map<string, Set<string>>();
  return {
    all,
    add(table, column) {
      const names = all.get(table);
      if (names) names.add(column);
      else all.set(table, new Set([column]));
    }
  };
}

/** Columns, each of which is fetched once. */
interface FetchedColumns {
  get(table: string, column: {readonly name: string}): Vector;
  fetch(needed: ColumnNames): Promise<void>;
}

/** Fetches columns of tables, by another column where this takes fewer bytes. */
export function fetchColumns(tables: ReadonlyMap<string, KernelTable>): FetchedColumns {
  const fetched = new Map<string, Vector>();
  const fetching = new Map<string, Promise<Vector>>();
  return {
    get(table, {name}) {
      const column = fetched.get(`${table}.${name}`);
      if (!column) throw new Unsupported(`column that was not fetched: ${table}.${name}`);
      return column;
    },
    async fetch({all}) {
      await Promise.all(Array.from(all, ([name, names]) => fetchTable(name, names)));
    }
  };

  async function fetchTable(table: string, names: ReadonlySet<string>): Promise<void> {
    const {columns} = tables.get(table)!;
    const isThere = (name: string) => fetching.has(`${table}.${name}`);
    const needed = new Set([...names].filter((name) => !isThere(name)));
    const given = chooseGiven(columns, needed, isThere);
    const fetch = (name: string): Promise<Vector> => {
      const key = `${table}.${name}`;
      let found = fetching.get(key);
      if (!found) {
        const column = columns.find((one) => one.name === name)!;
        const other = given.has(name) ? fetch(column.given!.by) : undefined;
        found = column.fetch(other).then((vector) => {
          fetched.set(key, vector);
          return vector;
        });
        // what failed is fetched again for the next question
        found.catch(() => fetching.delete(key));
        fetching.set(key, found);
      }
      return found;
    };
    await Promise.all(Array.from(names, fetch));
  }
}

/** Which of the needed columns to fetch by another one; that one becomes needed too. */
function chooseGiven(
  columns: readonly KernelColumn[],
  needed: Set<string>,
  isThere: (name: string) => boolean
): Set<string> {
  const found = new Set<string>();
  const others = new Set(columns.map((column) => column.given?.by));
  const byName = new Map(columns.map((column) => [column.name, column]));
  // first those that are given by a third one themselves
  const inTurn = columns
    .filter(({name}) => others.has(name))
    .sort((a, b) => +(b.given !== undefined) - +(a.given !== undefined));
  for (const other of inTurn) {
    const own = columns.filter(({name, given}) => needed.has(name) && given?.by === other.name);
    const saved = own.reduce((sum, {bytes = 0, given}) => sum + bytes - given!.bytes, 0);
    const isFree = needed.has(other.name) || isThere(other.name);
    if (!isFree && saved <= leastBytes(other, byName, needed, isThere)) continue;
    if (own.length > 0 && !isThere(other.name)) needed.add(other.name);
    for (const {name} of own) found.add(name);
  }
  return found;
}

/** The bytes of a column, by another if that takes fewer. */
function leastBytes(
  {bytes = 0, given}: KernelColumn,
  columns: ReadonlyMap<string, KernelColumn>,
  needed: ReadonlySet<string>,
  isThere: (name: string) => boolean
): number {
  if (!given) return bytes;
  const isFree = needed.has(given.by) || isThere(given.by);
  return Math.min(bytes, given.bytes + (isFree ? 0 : (columns.get(given.by)?.bytes ?? 0)));
}
