import {readFileSync} from "node:fs";
import {gunzipSync} from "node:zlib";
import {parse} from "csv-parse/sync";

/** The rows of a file, header first, read by other code than wrote it. */
function readRows(path: string): string[][] {
  const bytes = readFileSync(path);
  const text = path.endsWith(".gz") ? gunzipSync(bytes) : bytes;
  return parse(text, {relax_column_count: true});
}

/** The rows of a file as objects by column. */
export function readRecords(path: string): Record<string, string>[] {
  const [header = [], ...rows] = readRows(path);
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ""])));
}

export interface Event {
  time: string;
  type: string;
  product: string;
  categoryId: string;
  code: string;
  brand: string;
  cents: number;
  user: string;
  session: string;
}

/** What every row of the log is: an event, a second copy of one, or unreadable. */
export interface Log {
  events: Event[];
  duplicates: number;
  rejected: string[][];
}

/** Reads the log with rules written down here once more, independent of the ingest's. */
export function readLog(path: string): Log {
  const seen = new Set<string>();
  const log: Log = {events: [], duplicates: 0, rejected: []};
  for (const row of readRows(path).slice(1)) {
    const [time = "", type = "", product = "", categoryId = "", code = "", brand = ""] = row;
    const [price = "", user = "", session = ""] = row.slice(6);
    const date = new Date(time.replace(" UTC", "Z").replace(" ", "T"));
    const right =
      row.length === 9 &&
      !Number.isNaN(date.getTime()) &&
      date.toISOString().slice(0, 19) === time.slice(0, 19).replace(" ", "T") &&
      ["view", "cart", "purchase"].includes(type) &&
      /^\d+$/.test(product) &&
      /^\d+\.\d\d$/.test(price) &&
      /^\d+$/.test(user);
    if (!right) log.rejected.push(row);
    else if (seen.has(row.join())) log.duplicates += 1;
    else {
      seen.add(row.join());
      const cents = Math.round(Number(price) * 100);
      log.events.push({time, type, product, categoryId, code, brand, cents, user, session});
    }
  }
  return log;
}

/** Rows by key. */
export function groupBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

/** Whether an order of the sample has nothing wrong with it. */
export function isGoodOrder(order: Record<string, string>): boolean {
  return (
    order.PRODUCT_ID !== "" &&
    /^\d+\.\d\d$/.test(order.TOTAL ?? "") &&
    /^2/.test(order.CREATED_AT ?? "")
  );
}
