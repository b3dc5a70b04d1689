import type {ReportConfig} from "../../config.ts";
import {nullWords} from "../../forms/clean-text.ts";
import {roundedId} from "../../forms/rounded-id.ts";
import {createJsonColumns, type JsonValues} from "../../read/json-columns.ts";
import {jsonFields} from "../../read/json-fields.ts";
import {allSources} from "../../sources/schema/all-sources.ts";
import {headerKey} from "../../sources/schema/header-key.ts";
import {isLog} from "../../sources/schema/log-schema.ts";
import {matchSchema, missingOf, type Match} from "../../sources/schema/match-schema.ts";
import type {Schema, SchemaColumn} from "../../sources/schema/source.ts";
import {eventTypes} from "../../tables/event-types.ts";
import {UserError} from "../../user-error.ts";
import {liveNone} from "../../../src/model/live.ts";
import {createTimeReader} from "./event-time.ts";
import type {LiveEvent} from "./live-event.ts";

/**
 * Reads lines of JSON as the events that a build makes of them: under the same schemas and by the same checks.
 *
 * @returns the event; undefined for a line that is none
 */
export function createEventReader(
  config: Pick<ReportConfig, "sources" | "reading" | "status" | "nobody">
): (line: string) => LiveEvent | undefined {
  const schemas = allSources(config)
    .flatMap((source) => source.schemas)
    .filter(isLog);
  // whatever else messages have is not read
  const known = new Set(schemas.flatMap(namesOf).map(headerKey));
  const {valuesOf} = createJsonColumns();
  const keys = new Set<string>();
  let cells: ReadonlyMap<string, Cell> | undefined;
  return (line) => {
    const fields = jsonFields(line);
    if (typeof fields === "string") return undefined;
    const found = valuesOf(fields);
    let isNew = false;
    for (const key of found.values.keys()) {
      if (keys.has(key) || !known.has(key)) continue;
      keys.add(key);
      isNew = true;
    }
    if (isNew) {
      const match = matchOf([...keys], schemas);
      // names of a message that is none of the topic's do not end what is known of the others
      if (match) cells = cellsOf(match.match, match.header, config);
    }
    return cells && eventOf(cells, found);
  };
}

/** The names that a schema may find its columns by. */
const namesOf = ({columns}: Schema) =>
  columns.flatMap(({name, aliases = [], from = []}) => [name, ...aliases, ...from]);

/**
 * The schema of a topic by the names that its messages had so far. What each need not have, none may have had yet: a
 * file of the topic will have those names too.
 */
function matchOf(
  names: readonly string[],
  schemas: readonly Schema[]
): {match: Match; header: readonly string[]} | undefined {
  const headers = schemas.flatMap((schema) => {
    const missing = missingOf(names, schema);
    const needed = schema.columns.filter(({required}) => required).map(({name}) => name);
    return missing.some((name) => needed.includes(name)) ? [] : [[...names, ...missing]];
  });
  for (const header of [names, ...headers]) {
    try {
      return {match: matchSchema(header, schemas, "topic", {headerLine: 0}), header};
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
    }
  }
  return undefined;
}

/** A column of events, read from the values of a line: its text, or undefined where it is not valid. */
interface Cell {
  readonly read: (row: JsonValues) => string | undefined;
  readonly time?: (text: string) => number | undefined;
}

function cellsOf(
  {schema, parts, positions}: Match,
  names: readonly string[],
  config: Pick<ReportConfig, "reading">
): ReadonlyMap<string, Cell> {
  const {decimalMark, timeZone = "UTC", keep = []} = {...config.reading, ...schema.reading};
  const empty = new Set(nullWords.filter((word) => !keep.includes(word)));
  const clean = (text: string) => (empty.has(text.trim()) ? "" : text.trim());
  const cells = new Map<string, Cell>();
  schema.columns.forEach((column, i) => {
    if (!column.to || positions[i]! < 0) return;
    const own = parts[i]!.map((at) => headerKey(names[at]!));
    const words = wordsOf(column);
    const isRequired = column.required === true;
    const read = ({values, twice}: JsonValues): string | undefined => {
      if (twice && own.some((key) => twice.has(key))) return undefined;
      const texts = own.map((key) => clean(values.get(key) ?? ""));
      // half an id is that of many
      const isHalf = column.type === "id" && texts.includes("");
      const text = column.constant ?? (isHalf ? "" : texts.filter(Boolean).join(" "));
      const said = words?.get(headerKey(text));
      const value = said === undefined ? text : (said ?? "");
      if (value === "") return isRequired ? undefined : "";
      return isValid(column, value, decimalMark) ? plain(column, value, decimalMark) : undefined;
    };
    const time = column.to === "events.event_time" ? createTimeReader(timeZone) : undefined;
    cells.set(column.to.slice("events.".length), {read, ...(time && {time})});
  });
  return cells;
}

const wordsOf = ({values}: SchemaColumn) =>
  values && new Map(Object.entries(values).map(([theirs, ours]) => [headerKey(theirs), ours]));

const rounded = new RegExp(`^(?:${roundedId})$`);

function isValid({type}: SchemaColumn, text: string, mark?: string): boolean {
  if (type === "id") return !rounded.test(text);
  if (type === "event_type") return (eventTypes as readonly string[]).includes(text);
  return type !== "price" || /^\+?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(decimal(text, mark));
}

const plain = ({type}: SchemaColumn, text: string, mark?: string) =>
  type === "price" ? decimal(text, mark) : text;

const decimal = (text: string, mark?: string) =>
  mark === "," ? text.replaceAll(".", "").replace(",", ".") : text;

function eventOf(cells: ReadonlyMap<string, Cell>, row: JsonValues): LiveEvent | undefined {
  const texts = new Map<string, string>();
  for (const [name, {read}] of cells) {
    const text = read(row);
    if (text === undefined) return undefined;
    texts.set(name, text);
  }
  const time = cells.get("event_time")?.time?.(texts.get("event_time") ?? "");
  const type = (eventTypes as readonly string[]).indexOf(texts.get("event_type") ?? "");
  if (time === undefined || type < 0) return undefined;
  const isPurchase = eventTypes[type] === "purchase";
  const price = texts.get("price");
  // in a log of prices, a purchase without one is none
  if (isPurchase && price === "") return undefined;
  return {
    time,
    type,
    brand: short(texts.get("brand") || liveNone),
    category: short(texts.get("category_code")?.split(".")[0] || liveNone),
    paid: isPurchase ? Math.round(Number(price ?? 0) * 10_000) : 0
  };
}

/** Characters of a name; a producer may send any, and files name them four times a second. */
const longest = 200;

const short = (name: string) =>
  name.length > longest ? `${name.slice(0, longest).replace(/[\uD800-\uDBFF]$/, "")}…` : name;
