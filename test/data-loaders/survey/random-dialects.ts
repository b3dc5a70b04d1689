import fc from "fast-check";
import iconv from "iconv-lite";
import {expect} from "vitest";
import {UserError} from "../../../data-loaders/user-error.ts";

/** A line of an order, as it was meant. */
export interface Line {
  order: number;
  /** Minutes since 2019. */
  minute: number;
  customer: number | undefined;
  product: string;
  cents: number;
}

/** Some of them. */
export const lines = fc.array(
  fc.record<Line>({
    order: fc.integer({min: 1, max: 99_999}),
    minute: fc.integer({min: 0, max: 2_000_000}),
    customer: fc.option(fc.integer({min: 1, max: 40_000}), {nil: undefined}),
    product: fc.constantFrom("A-7", "00815", "café", "it's", 'a "b"', "x;y", "p,q"),
    cents: fc.integer({min: -300_000, max: 3_000_000})
  }),
  {minLength: 1, maxLength: 12}
);

/** Forms of a time: most are read off the shop's clock, `t`, whose fields of UTC are its own. */
const dateForms = {
  iso: (t: Date) => t.toISOString().slice(0, 16).replace("T", " "),
  "iso in UTC": (_: Date, utc: Date) => utc.toISOString(),
  "iso with an offset": (t: Date, utc: Date) => `${t.toISOString().slice(0, 19)}${offset(t, utc)}`,
  "day/month": (t: Date) => `${date(t, "D/M/Y")} ${clock(t)}`,
  "day.month": (t: Date) => `${date(t, "D.M.Y")} ${clock(t)}`,
  "day/month of short years": (t: Date) => `${date(t, "D/M/y")} ${clock(t)}`,
  "month/day": (t: Date) => `${date(t, "M/D/Y")} ${clock(t)}`,
  "month/day by half days": (t: Date) => `${date(t, "M/D/Y")}, ${halfClock(t)}`,
  "in words": (t: Date) =>
    `${months[t.getUTCMonth()]} ${t.getUTCDate()}, ${t.getUTCFullYear()}, ${halfClock(t)}`,
  digits: (t: Date) => `${t.toISOString().replace(/\D/g, "").slice(0, 14)}`,
  seconds: (_: Date, utc: Date) => String(utc.getTime() / 1000),
  milliseconds: (_: Date, utc: Date) => String(utc.getTime()),
  days: (t: Date) => String(t.getTime() / 86_400_000 + 25_569)
} as const;

const amountForms = {
  plain: (n: number) => n.toFixed(2),
  comma: (n: number) => n.toFixed(2).replace(".", ","),
  "1,234.56": (n: number) => n.toLocaleString("en-US", {minimumFractionDigits: 2}),
  "1.234,56": (n: number) => n.toLocaleString("de-DE", {minimumFractionDigits: 2}),
  // windows-1252 has no narrow space
  "1 234,56 €": (n: number) =>
    `${n.toLocaleString("fr-FR", {minimumFractionDigits: 2}).replaceAll("\u202f", "\u00a0")} €`,
  "$1,234.56": (n: number) => n.toLocaleString("en-US", {style: "currency", currency: "USD"}),
  "($1,234.56)": (n: number) =>
    n.toLocaleString("en-US", {style: "currency", currency: "USD", currencySign: "accounting"}),
  "whole 1.234": (n: number) => Math.trunc(n).toLocaleString("de-DE")
} as const;

const columns = ["Receipt", "Time", "Customer", "Article", "Paid"] as const;

const zones = ["UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata"] as const;

/** How a file of them may be written. */
export const dialects = fc.record({
  zone: fc.constantFrom(...zones),
  delimiter: fc.constantFrom(",", ";", "\t", "|"),
  newline: fc.constantFrom("\n", "\r\n"),
  encoding: fc.constantFrom("utf8", "utf8 with BOM", "utf16le", "win1252"),
  quotesAll: fc.boolean(),
  date: fc.constantFrom(...(Object.keys(dateForms) as (keyof typeof dateForms)[])),
  amount: fc.constantFrom(...(Object.keys(amountForms) as (keyof typeof amountForms)[])),
  nobody: fc.constantFrom("", "NULL", "nan", "None", "#N/A", "\\N", "-"),
  customers: fc.constantFrom("plain", "float", "armour", "apostrophe"),
  order: fc.shuffledSubarray([...columns], {minLength: columns.length})
});

/** One way of writing a file. */
export type Dialect = typeof dialects extends fc.Arbitrary<infer T> ? T : never;

/** What reads such a file: a mapping of report.config.ts. */
export function mappingOf(name: string, timeZone: string) {
  return {
    name,
    table: "order_lines" as const,
    columns: {
      order_id: "Receipt",
      ordered_at: "Time",
      customer_id: "Customer",
      product_id: "Article",
      amount: "Paid"
    },
    reading: {timeZone}
  };
}

/** Whether a file was refused for what really cannot be known of it. */
export function expectRefusal(
  error: unknown,
  truth: readonly Line[],
  {date, amount, zone}: Dialect
): void {
  expect(error).toBeInstanceOf(UserError);
  const {message} = error as UserError;
  if (message.startsWith("ambiguous date")) {
    expect(date).toMatch(/day\/month|month\/day/);
    const times = truth.map(({minute}) => onClock(timeOf(minute), zone));
    const kinds = (of: (time: Date) => number) => new Set(times.map(of)).size;
    // 28/7/19 and 28/2/21 may be days of 2028
    const mayBeginWithYear =
      date.endsWith("short years") &&
      kinds((time) => time.getUTCFullYear()) > kinds((time) => time.getUTCDate());
    expect(mayBeginWithYear || times.every((time) => time.getUTCDate() <= 12)).toBe(true);
  } else {
    expect(message).toMatch(/^ambiguous number/);
    expect(amount).toBe("whole 1.234");
  }
}

/** The bytes of a file. */
export function encode(truth: readonly Line[], dialect: Dialect): Buffer {
  const {delimiter, newline, encoding, quotesAll, order} = dialect;
  const quote = (cell: string) =>
    quotesAll || cell.includes(delimiter) || /["\n]/.test(cell)
      ? `"${cell.replaceAll('"', '""')}"`
      : cell;
  const rows = truth.map((line) => {
    const cells = cellsOf(line, dialect);
    return order.map((name) => quote(cells[name])).join(delimiter);
  });
  const text = [order.map(quote).join(delimiter), ...rows, ""].join(newline);
  if (encoding === "utf8 with BOM") return Buffer.from(`\uFEFF${text}`);
  return encoding === "utf16le"
    ? iconv.encode(text, "utf16le", {addBOM: true})
    : iconv.encode(text, encoding);
}

function cellsOf(
  {order, minute, customer, product, cents}: Line,
  {date, amount, nobody, customers, zone}: Dialect
): Record<(typeof columns)[number], string> {
  const id = {
    plain: `${customer}`,
    float: `${customer}.0`,
    armour: `="${customer}"`,
    apostrophe: `'${customer}`
  };
  return {
    Receipt: String(order),
    Time: dateForms[date](onClock(timeOf(minute), zone), timeOf(minute)),
    Customer: customer === undefined ? nobody : id[customers as keyof typeof id],
    Article: product,
    Paid: amountForms[amount](cents / 100)
  };
}

/** When a line was sold. */
export function timeOf(minute: number): Date {
  return new Date(Date.UTC(2019, 0, 1) + minute * 60_000);
}

/** A time whose fields of UTC are what a clock of the zone shows. */
function onClock(utc: Date, timeZone: string): Date {
  const parts = new Intl.DateTimeFormat("sv-SE", {
    timeZone,
    dateStyle: "short",
    timeStyle: "medium"
  });
  return new Date(`${parts.format(utc).replace(" ", "T")}Z`);
}

/** The minute, or one three hours later where the clock shows the same hour twice. */
export function told(minute: number, zone: string): number {
  const at = (of: number) => onClock(timeOf(of), zone).getTime();
  const isTwice = at(minute) === at(minute + 60) || at(minute) === at(minute - 60);
  return isTwice ? minute + 180 : minute;
}

function offset(t: Date, utc: Date): string {
  const minutes = (t.getTime() - utc.getTime()) / 60_000;
  const two = (n: number) => String(Math.floor(n)).padStart(2, "0");
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${two(size / 60)}:${two(size % 60)}`;
}

function date(t: Date, form: string): string {
  const [year, month, day] = [t.getUTCFullYear(), t.getUTCMonth() + 1, t.getUTCDate()];
  return form
    .replace("D", String(day))
    .replace("M", String(month))
    .replace("Y", String(year))
    .replace("y", String(year).slice(2));
}

function clock(t: Date): string {
  return t.toISOString().slice(11, 16);
}

function halfClock(t: Date): string {
  const hour = t.getUTCHours();
  return `${hour % 12 || 12}:${String(t.getUTCMinutes()).padStart(2, "0")} ${hour < 12 ? "AM" : "PM"}`;
}

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December"
];
