import type {Kind} from "../format/kind.js";
import type {Field} from "../model/fields.js";
import {fieldOf} from "../model/fields.js";
import {textFormat} from "../format/text-format.js";
import type {Look, ValueFormat} from "../format/value-format.js";
import {valueFormat} from "../format/value-format.js";

/** The name of a column, or a function of a row and its place, which says itself of what type its rows are. */
type Source<V> = string | ((row: never, i: number) => V);

/**
 * Where a chart finds the values of its rows: in a column, by its name, or by a function of the row.
 * What they are called and their kind follow from the name of the column; the third form says it itself.
 */
export type Channel<V = unknown> = Source<V> | {value: Source<V>; label?: string; kind?: Kind};

/** A number, or null where it is not known. */
export type Quantity = number | bigint | null | undefined;

/** A channel's values, one a row, and what they are. */
export interface Values<V> {
  readonly values: readonly V[];
  /** What they are called: "Revenue"; empty where neither a column nor the chart's author says it. */
  readonly label: string;
  readonly field: Field;
}

/** What the values of a channel are. */
export function channelField(channel: Channel): Field {
  const own: {value: unknown; label?: string; kind?: Kind} =
    typeof channel === "object" ? channel : {value: channel};
  const field = typeof own.value === "string" ? fieldOf(own.value) : {label: ""};
  const label = own.label ?? field.label;
  // a kind of one's own is another measure than the list knows under that name
  return own.kind === undefined ? {...field, label} : {label, kind: own.kind};
}

/**
 * The numbers of a channel, and how they are shown.
 *
 * @throws Error `unknown column: …`, `invalid number: …`
 */
export function readNumbers(
  rows: readonly object[],
  channel: Channel<Quantity>,
  look: Look
): Values<number | null> & {readonly format: ValueFormat} {
  const field = channelField(channel);
  const values = valuesOf(rows, channel).map((value) => readNumber(value, channel));
  return {values, label: field.label, field, format: valueFormat(field.kind, look)};
}

/**
 * The texts of a channel: names as they are, days, weekdays, hours, numbers and categories by their kind;
 * and by text what a tip says of it, a category's code below its name.
 *
 * @throws Error `unknown column: …`
 */
export function readTexts(
  rows: readonly object[],
  channel: Channel,
  look: Look
): Values<string> & {readonly titles: ReadonlyMap<string, string>} {
  const field = channelField(channel);
  const format = textFormat(field.kind, look);
  const own = valuesOf(rows, channel);
  const values = own.map(format);
  const codes = field.kind === "category" ? own.map(String) : values;
  const titles = new Map(
    values.map((text, i) => [text, text === codes[i] ? text : `${text}\n${codes[i]}`])
  );
  return {values, titles, label: field.label, field};
}

/** What is told beside each value; nothing where the channel is missing or its value is null. */
export function readNotes(
  rows: readonly object[],
  channel: Channel | undefined,
  look: Look
): readonly (string | undefined)[] {
  if (channel === undefined) return [];
  const format = textFormat(channelField(channel).kind, look);
  return valuesOf(rows, channel).map((value) => (value == null ? undefined : format(value)));
}

/** The numbers of a channel that may be missing: then there are none. */
export function readBounds(
  rows: readonly object[],
  channel: Channel<Quantity> | undefined,
  look: Look
): readonly (number | null)[] {
  return channel === undefined ? [] : readNumbers(rows, channel, look).values;
}

/** A channel's values as they are. */
export function valuesOf(rows: readonly object[], channel: Channel): unknown[] {
  const source = typeof channel === "object" ? channel.value : channel;
  if (typeof source === "function") return rows.map((row, i) => source(row as never, i));
  const [first] = rows;
  if (first && !(source in first))
    throw new Error(`unknown column: "${source}" (the rows have ${Object.keys(first).join(", ")})`);
  return rows.map((row) => (row as Record<string, unknown>)[source]);
}

function readNumber(value: unknown, channel: Channel<Quantity>): number | null {
  if (value === null || value === undefined) return null;
  const number = typeof value === "bigint" ? Number(value) : value;
  if (typeof number === "number" && Number.isFinite(number)) return number;
  const shown = typeof value === "string" ? JSON.stringify(value) : String(value);
  throw new Error(`invalid number: ${shown} (${channelField(channel).label || "a function"})`);
}
