import {headerKey} from "../schema/header-key.ts";
import type {TableName} from "../../tables/index.ts";
import {lookAt, type Looks} from "./look-at.ts";
import {idOrPerson, usualNames, usualTypes} from "./usual-names.ts";

/** A first mapping of a file, each guess with its reason. */
export interface GuessedMapping {
  readonly table: TableName;
  readonly columns: readonly GuessedColumn[];
  /** Columns of the file that are left out, and why. */
  readonly left: readonly {readonly name: string; readonly why: string}[];
  /** Columns of ours that are needed, and that no column looks like. */
  readonly missing: readonly string[];
}

export interface GuessedColumn {
  readonly ours: string;
  readonly from: string | Readonly<Record<string, unknown>>;
  readonly why: string;
}

/** What a column of ours has to look like. */
const wanted: Readonly<Record<string, (looks: Looks) => boolean>> = {
  event_time: ({isTime}) => isTime,
  ordered_at: ({isTime}) => isTime,
  created_at: ({isTime}) => isTime,
  quantity: ({isNumber}) => isNumber,
  rating: ({isNumber}) => isNumber,
  ...Object.fromEntries(
    ["price", "unit_price", "subtotal", "discount", "tax", "amount", "shipping"].map((name) => [
      name,
      ({isNumber}: Looks) => isNumber
    ])
  ),
  event_type: ({isFew}) => isFew
};

const needed: Record<TableName, readonly string[]> = {
  events: ["event_time", "event_type", "product_id", "user_id"],
  order_lines: ["order_id", "ordered_at", "product_id", "amount"],
  customers: ["customer_id"],
  products: ["product_id"]
};

/** How many columns found outweigh one that is needed and missing. */
const missingWeight = 1.5;

/** Names of people, and where to find them: never mapped. */
const personal =
  /name$|mail|phone|telefon|address|adresse|street|strasse|straße|zip|postcode|plz|birth|password|customername|buyer$/u;

/**
 * Guesses which columns of ours the columns of a file are, by their names and by what stands in them.
 *
 * @param rows some rows of the file
 */
export function guessMapping(
  header: readonly string[],
  rows: readonly (readonly string[])[]
): GuessedMapping {
  const looks = header.map((_, at) => lookAt(rows.map((row) => row[at] ?? "")));
  const tables = Object.keys(usualNames) as TableName[];
  const tries = tables.map((table) => tryTable(table, header, rows, looks));
  const score = ({columns, missing}: GuessedMapping) =>
    columns.length - missingWeight * missing.length;
  const [best] = tries.sort((a, b) => score(b) - score(a));
  return best!;
}

function tryTable(
  table: TableName,
  header: readonly string[],
  rows: readonly (readonly string[])[],
  looks: readonly Looks[]
): GuessedMapping {
  const keys = header.map(headerKey);
  const taken = new Set<number>();
  const columns: GuessedColumn[] = [];
  for (const [ours, names] of Object.entries(usualNames[table])) {
    const fits = wanted[ours] ?? (() => true);
    const isFree = (at: number) =>
      at >= 0 &&
      !taken.has(at) &&
      fits(looks[at]!) &&
      (looks[at]!.isCode || !idOrPerson.includes(keys[at]!));
    const at = names
      .split(" ")
      .map((name) => keys.indexOf(headerKey(name)))
      .find(isFree);
    const alone = at ?? onlyTime(ours, looks, taken);
    if (alone === undefined) continue;
    taken.add(alone);
    const why =
      at === undefined ? "the only column of times" : `by its name${describe(looks[alone]!)}`;
    const name = header[alone]!;
    if (ours === "event_type")
      columns.push(
        typed(
          name,
          rows.map((row) => row[alone] ?? "")
        )
      );
    else if (looks[alone]!.isDate && /_at$|_time$/.test(ours)) {
      const clock = looks.findIndex(({isClock}, i) => isClock && !taken.has(i));
      if (clock >= 0) taken.add(clock);
      const both = {columns: [name, header[clock]!]};
      columns.push(
        clock < 0 ? {ours, from: name, why} : {ours, from: both, why: "a date and its time"}
      );
    } else columns.push({ours, from: name, why});
  }
  const has = (name: string) => columns.some(({ours}) => ours === name);
  if (
    table === "events" &&
    has("event_time") &&
    has("user_id") &&
    has("product_id") &&
    !has("event_type")
  ) {
    const from = {constant: "view"};
    columns.push({ours: "event_type", from, why: "no column names a type: is each row a view?"});
  }
  const isPaid = ["amount", "subtotal", "unit_price"].some(has);
  return {
    table,
    columns,
    left: header.flatMap((name, at) =>
      taken.has(at)
        ? []
        : [
            {
              name,
              why: isPersonal(keys[at]!) ? "may be about a person" : "like no column of ours"
            }
          ]
    ),
    missing: needed[table].filter((name) => !has(name) && !(name === "amount" && isPaid))
  };
}

function isPersonal(key: string): boolean {
  return personal.test(key) || idOrPerson.includes(key);
}

/** A column of times that is called in no usual way, if it is the only one. */
function onlyTime(ours: string, looks: readonly Looks[], taken: ReadonlySet<number>) {
  if (ours !== "event_time" && ours !== "ordered_at") return undefined;
  const times = looks.flatMap(({isTime}, at) => (isTime && !taken.has(at) ? [at] : []));
  return times.length === 1 ? times[0] : undefined;
}

/** The column of event types, with the words that are not ours. Only known words are shown. */
function typed(column: string, cells: readonly string[]): GuessedColumn {
  const found = [...new Set(cells.map((cell) => cell.trim()))].filter(Boolean);
  const known = found.flatMap((word) => {
    const type = Object.entries(usualTypes).find(([, words]) =>
      words.split(" ").map(headerKey).includes(headerKey(word))
    )?.[0];
    return type === undefined ? [] : [[word, type] as const];
  });
  // two spellings of a word are one to a mapping, which takes it once
  const theirs = new Map(
    known.filter(([word, type]) => word !== type).map((pair) => [headerKey(pair[0]), pair])
  );
  const values = Object.fromEntries(theirs.values());
  const rest = found.length - known.length;
  const why = rest > 0 ? `${rest} of its words are not known: add them to values` : "by its words";
  const from = Object.keys(values).length > 0 ? {column, values} : column;
  return {ours: "event_type", from, why};
}

function describe({isTime, isNumber}: Looks): string {
  return isTime ? ", with times" : isNumber ? ", with numbers" : "";
}
