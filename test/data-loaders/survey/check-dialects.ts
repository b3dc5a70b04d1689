import {mkdtemp, rm, writeFile, stat} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import fc from "fast-check";
import iconv from "iconv-lite";
import {expect} from "vitest";
import {literal} from "../../../data-loaders/engine/literal.ts";
import {openEngine} from "../../../data-loaders/engine/open-engine.ts";
import {sniffFile} from "../../../data-loaders/read/sniff-file.ts";
import {surveyFile} from "../../../data-loaders/read/survey-file.ts";
import {customSource} from "../../../data-loaders/sources/schema/custom-source.ts";
import {matchSchema} from "../../../data-loaders/sources/schema/match-schema.ts";
import {stageFile} from "../../../data-loaders/stage/stage-file.ts";
import {UserError} from "../../../data-loaders/user-error.ts";

interface Line {
  order: number;
  /** Minutes since 2019. */
  minute: number;
  customer: number | undefined;
  product: string;
  cents: number;
}

const lines = fc.array(
  fc.record<Line>({
    order: fc.integer({min: 1, max: 99_999}),
    minute: fc.integer({min: 0, max: 2_000_000}),
    customer: fc.option(fc.integer({min: 1, max: 40_000}), {nil: undefined}),
    product: fc.constantFrom("A-7", "00815", "café", "it's", 'a "b"', "x;y", "p,q"),
    cents: fc.integer({min: -300_000, max: 3_000_000})
  }),
  {minLength: 1, maxLength: 12}
);

const dateForms = {
  iso: (t: Date) => t.toISOString().slice(0, 16).replace("T", " "),
  "iso with zone": (t: Date) => t.toISOString(),
  "day/month": (t: Date) => `${date(t, "D/M/Y")} ${clock(t)}`,
  "day.month": (t: Date) => `${date(t, "D.M.Y")} ${clock(t)}`,
  "day/month of short years": (t: Date) => `${date(t, "D/M/y")} ${clock(t)}`,
  "month/day": (t: Date) => `${date(t, "M/D/Y")} ${clock(t)}`,
  "month/day by half days": (t: Date) => `${date(t, "M/D/Y")}, ${halfClock(t)}`,
  "in words": (t: Date) =>
    `${months[t.getUTCMonth()]} ${t.getUTCDate()}, ${t.getUTCFullYear()}, ${halfClock(t)}`,
  digits: (t: Date) => `${t.toISOString().replace(/\D/g, "").slice(0, 14)}`,
  seconds: (t: Date) => String(t.getTime() / 1000),
  milliseconds: (t: Date) => String(t.getTime()),
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

const dialects = fc.record({
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

/**
 * Writes random order lines in random dialects, and checks that they are read as they were meant or refused because
 * of what cannot be known; nothing else.
 */
export async function checkDialects(numRuns: number): Promise<void> {
  const engine = await openEngine();
  const folder = await mkdtemp(join(tmpdir(), "daybook-dialects-"));
  const {schemas} = customSource({
    name: "Till",
    table: "order_lines",
    columns: {
      order_id: "Receipt",
      ordered_at: "Time",
      customer_id: "Customer",
      product_id: "Article",
      amount: "Paid"
    }
  });
  const [path, stage] = [join(folder, "till.csv"), join(folder, "till.parquet")];
  try {
    await fc.assert(
      fc.asyncProperty(lines, dialects, async (truth, dialect) => {
        await writeFile(path, encode(truth, dialect));
        const file = {path, name: "till.csv", bytes: (await stat(path)).size};
        const sniff = await sniffFile(file, schemas);
        const match = matchSchema(sniff.header, schemas, file.name);
        const survey = surveyFile(file, sniff);
        const staging = stageFile(engine, {file, sniff, match, survey}, stage);
        const refusal = await staging.then(
          () => undefined,
          (error: unknown) => error
        );
        if (refusal !== undefined) {
          expectRefusal(refusal, truth, dialect);
          return;
        }
        const rows = await engine.rows<Record<string, unknown>>(
          `SELECT CAST("Receipt" AS VARCHAR) AS "order", CAST(epoch_ms("Time") AS DOUBLE) AS time, "Customer" AS customer,
            "Article" AS product, CAST(round("Paid" * 100) AS DOUBLE) AS cents, _reason AS reason FROM read_parquet(${literal(stage)})`
        );
        expect(rows).toEqual(
          truth.map(({order, minute, customer, product, cents}) => ({
            order: String(order),
            time: timeOf(minute).getTime(),
            customer: customer === undefined ? null : String(customer),
            product,
            cents: dialect.amount.startsWith("whole") ? Math.trunc(cents / 100) * 100 + 0 : cents,
            reason: null
          }))
        );
      }),
      {numRuns}
    );
  } finally {
    await engine.close();
    await rm(folder, {recursive: true, force: true});
  }
}

type Dialect = typeof dialects extends fc.Arbitrary<infer T> ? T : never;

function expectRefusal(error: unknown, truth: readonly Line[], {date, amount}: Dialect): void {
  expect(error).toBeInstanceOf(UserError);
  const {message} = error as UserError;
  if (message.startsWith("ambiguous date")) {
    expect(date).toMatch(/day\/month|month\/day/);
    const times = truth.map(({minute}) => timeOf(minute));
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

function encode(truth: readonly Line[], dialect: Dialect): Buffer {
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
  {date, amount, nobody, customers}: Dialect
): Record<(typeof columns)[number], string> {
  const id = {
    plain: `${customer}`,
    float: `${customer}.0`,
    armour: `="${customer}"`,
    apostrophe: `'${customer}`
  };
  return {
    Receipt: String(order),
    Time: dateForms[date](timeOf(minute)),
    Customer: customer === undefined ? nobody : id[customers as keyof typeof id],
    Article: product,
    Paid: amountForms[amount](cents / 100)
  };
}

function timeOf(minute: number): Date {
  return new Date(Date.UTC(2019, 0, 1) + minute * 60_000);
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
