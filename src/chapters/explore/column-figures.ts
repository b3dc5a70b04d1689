import {formats} from "../../format/formats.js";
import {textFormat} from "../../format/text-format.js";
import {answerRows} from "../../model/answer.js";
import {fieldOf} from "../../model/fields.js";
import type {Filters} from "../../model/filters.js";
import {browser, context} from "../../reader/page.js";
import {columnQueries} from "./column-queries.js";
import {describeRange, describeTop, type RangeRow, type TopRow} from "./describe-column.js";
import type {ToldTable} from "./tell-tables.js";

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
