import {type Formats, formats} from "../../format/formats.js";
import {textFormat} from "../../format/text-format.js";
import {answerRows} from "../../model/answer.js";
import {fieldOf} from "../../model/fields.js";
import type {Filters} from "../../model/filters.js";
import {browser, context} from "../../reader/page.js";
import {columnQueries} from "./column-queries.js";
import type {ToldTable} from "./tell-tables.js";

interface RangeRow {
  n: number;
  filled: number;
  low: number | Date | null;
  high: number | Date | null;
}

interface TopRow {
  value: string | null;
  n: number;
}

/** What each column of a table holds under some filters, in words: the share filled, and its range or top values. */
export async function columnFigures(
  {name, columns}: Pick<ToldTable, "name" | "columns">,
  filters: Filters
): Promise<Map<string, string>> {
  if (bySecond.includes(name)) await browser.openEventsBySecond();
  const words = formats(context);
  const ask = async <T>(query: string) => answerRows<T>(await browser.askAside(query, filters));
  const figures = await Promise.all(
    columns.map(async (column): Promise<[string, string]> => {
      const {range, top} = columnQueries(name, column);
      if (range === undefined) return [column.name, describeTop(await ask<TopRow>(top), words)];
      const shown = textFormat(fieldOf(column.name).kind, context);
      const [row] = await ask<RangeRow>(range);
      return [column.name, describeRange(row!, shown, words)];
    })
  );
  return new Map(figures);
}

/** They are in a file of their own. */
const bySecond = ["events_by_second", "all_events_by_second"];

/** The range of a column, and the share filled where that is not all. */
export function describeRange(
  {n, filled, low, high}: RangeRow,
  shown: (value: unknown) => string,
  {percent}: Pick<Formats, "percent">
): string {
  if (n === 0) return "no rows";
  if (filled === 0) return "empty";
  const range =
    shown(low) === shown(high) ? `all ${shown(low)}` : `${shown(low)} to ${shown(high)}`;
  return filled === n ? range : `${range}, ${percent(filled / n)} filled`;
}

/** The most frequent values of a column, with their shares, and how many others there are. */
export function describeTop(
  rows: readonly TopRow[],
  {percent, plural, count}: Pick<Formats, "percent" | "plural" | "count">
): string {
  const total = (some: readonly TopRow[]) => some.reduce((sum, {n}) => sum + n, 0);
  const filled = rows.filter(({value}) => value !== null);
  const [all, own] = [total(rows), total(filled)];
  if (all === 0) return "no rows";
  if (own === 0) return "empty";
  const whole = own === all ? "" : `, ${percent(own / all)} filled`;
  if (filled.length > 3 && filled[0]!.n === 1) return `${count(own)} different${whole}`;
  const top = filled.slice(0, 3);
  const others = filled.length - top.length;
  const named = top.map(({value, n}) => `${value!} ${percent(n / all)}`).join(", ");
  return `${named}${others > 0 ? ` and ${plural(others, "other")}` : ""}${whole}`;
}
