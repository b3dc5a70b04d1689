import {join} from "node:path";
import {readCsv} from "./read-csv.ts";
import type {Account, Event, Line, Product, Shop} from "./shop.ts";

const none = "(none)";
const unknown = "(unknown)";
const types = new Set(["view", "cart", "remove_from_cart", "purchase"]);

interface Place {
  state: string;
  source: string;
  country: string;
}

const nowhere: Place = {state: unknown, source: unknown, country: unknown};

/**
 * Reads the sample's CSV files by rules of its own, those the design states: a row with a cell that
 * cannot be read is rejected, a second copy of an event is a duplicate, one of an order line counts.
 */
export function readShop(folder: string): Shop {
  const people = records(join(folder, "customers.csv"));
  const goods = records(join(folder, "products.csv"));
  const places = new Map(people.map((row) => [row.ID!, placeOf(row)]));
  const products = new Map(goods.map((row) => [row.ID!, productOf(row)]));
  const log = readEvents(join(folder, "events.csv.gz"), places);
  const book = readLines(join(folder, "orders.csv"), places, products);
  return {
    accounts: [
      whole("customers.csv", people.length),
      log.account,
      book.account,
      whole("products.csv", goods.length)
    ],
    events: log.events,
    lines: book.lines,
    products,
    columns: log.columns
  };
}

function readEvents(path: string, places: Map<string, Place>) {
  const {header, rows} = readCsv(path);
  const seen = new Set<string>();
  const account = whole("events.csv.gz", rows.length);
  const events: Event[] = [];
  const accepted: string[][] = [];
  for (const row of rows) {
    const event = row.length === header.length ? readEvent(header, row, places) : undefined;
    const key = row.join("\u0000");
    if (!event) account.rejected += 1;
    else if (seen.has(key)) account.duplicates += 1;
    else {
      events.push(event);
      accepted.push(row);
    }
    seen.add(key);
  }
  account.accepted = events.length;
  return {events, account, columns: header.map((name, i) => columnOf(name, i, accepted))};
}

function columnOf(name: string, i: number, rows: readonly string[][]) {
  const values = new Set(rows.map((row) => row[i]!));
  const nulls = rows.filter((row) => row[i] === "").length;
  values.delete("");
  return {name: name === "user_session" ? "session_id" : name, nulls, distinct: values.size};
}

function readEvent(header: string[], row: string[], places: Map<string, Place>): Event | undefined {
  const cells = Object.fromEntries(header.map((name, i) => [name, row[i]!.trim()]));
  const time = readTime(cells.event_time!);
  const price = readMoney(cells.price!);
  const right =
    time &&
    types.has(cells.event_type!) &&
    cells.product_id &&
    cells.user_id &&
    price !== undefined &&
    price >= 0;
  if (!right) return undefined;
  const code = cells.category_code || none;
  const {state, source, country} = places.get(cells.user_id!) ?? nowhere;
  // Written out, not spread: a hundred thousand objects of one schema are quick to go through.
  return {
    day: time.day,
    hour: time.hour,
    second: time.second,
    state,
    source,
    country,
    type: cells.event_type!,
    product: cells.product_id!,
    code,
    category: code.split(".")[0]!,
    brand: cells.brand || none,
    price,
    user: cells.user_id!,
    session: cells.user_session!,
    nulls: Object.values(cells).filter((cell) => cell === "").length
  };
}

function readLines(path: string, places: Map<string, Place>, products: Map<string, Product>) {
  const rows = records(path);
  const lines = rows.flatMap((row) => readLine(row, places, products) ?? []);
  const account = whole("orders.csv", rows.length);
  account.accepted = lines.length;
  account.rejected = rows.length - lines.length;
  return {lines, account};
}

function readLine(
  row: Record<string, string>,
  places: Map<string, Place>,
  products: Map<string, Product>
): Line | undefined {
  const time = readTime(row.CREATED_AT!);
  const amount = readMoney(row.TOTAL!);
  const subtotal = readMoney(row.SUBTOTAL!);
  const quantity = Number(row.QUANTITY);
  if (!time || amount === undefined || subtotal === undefined || !row.ID || !row.PRODUCT_ID)
    return undefined;
  const {code, brand} = products.get(row.PRODUCT_ID) ?? {code: none, brand: none};
  const {state, source, country} = places.get(row.USER_ID!) ?? nowhere;
  return {
    day: time.day,
    state,
    source,
    country,
    order: row.ID,
    customer: row.USER_ID!,
    product: row.PRODUCT_ID,
    code,
    category: code.split(".")[0]!,
    brand,
    price: subtotal / quantity,
    quantity,
    amount,
    subtotal,
    discount: readMoney(row.DISCOUNT!) ?? 0,
    tax: readMoney(row.TAX!) ?? 0
  };
}

/** "2020-09-24 00:29:23", with UTC behind it or not; undefined for a time that does not exist. */
function readTime(text: string): {day: string; hour: number; second: number} | undefined {
  const match = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})( UTC)?$/.exec(text);
  if (!match) return undefined;
  const iso = `${match[1]}T${match[2]}`;
  const date = new Date(`${iso}Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 19) !== iso) return undefined;
  return {day: match[1]!, hour: date.getUTCHours(), second: date.getTime() / 1000};
}

/** An amount with a decimal point, in ten-thousandths, so that sums are exact. */
function readMoney(text: string): number | undefined {
  return /^-?\d+(\.\d+)?$/.test(text) ? Math.round(Number(text) * 10_000) : undefined;
}

function placeOf(row: Record<string, string>): Place {
  return {state: row.STATE || unknown, source: row.SOURCE || unknown, country: unknown};
}

function productOf(row: Record<string, string>): Product {
  return {title: row.TITLE!, code: row.CATEGORY || none, brand: row.VENDOR || none};
}

function records(path: string): Record<string, string>[] {
  const {header, rows} = readCsv(path);
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ""])));
}

function whole(file: string, rows: number): Account {
  return {file, rows, accepted: rows, rejected: 0, duplicates: 0};
}
