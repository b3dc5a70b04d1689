import {utcMonth} from "d3-time";
import type {OtherRows} from "../charts/chart-options.js";
import type {Brush} from "../model/brush.js";
import {comparing, loadComparing} from "./comparing.js";
import type {Rows} from "../model/rows.js";
import type {SqlTag} from "./create-reader.js";

/** What a time axis lets a reader choose; its rows are to be asked of `sql.without("period")`. */
export function periodBrush({chosen, reader}: SqlTag): Brush {
  const {choices, locale} = reader.context;
  const {from, to} = chosen;
  const {firstDay, lastDay} = choices;
  const all = {from: firstDay, to: lastDay};
  const parts = chosen.compare && comparing();
  const found = parts?.comparedWith(chosen, reader.context);
  const compared =
    parts?.isCompared(found) && found.by !== "filters"
      ? {here: found.here, there: found.there, label: parts.nameOther(found, choices, {locale})}
      : undefined;
  return {
    all,
    ...((from ?? to) && {chosen: {from: from ?? firstDay, to: to ?? lastDay}}),
    ...(compared && {compared})
  };
}

/**
 * The same rows under the other filters that they are compared with, for a chart to draw beside them; undefined
 * where nothing is compared, or another period, which is among the rows already.
 *
 * @param ask asks for rows of all days
 */
export async function otherRows<R extends object>(
  {other, reader}: SqlTag,
  ask: (sql: SqlTag) => Promise<readonly R[]>
): Promise<OtherRows | undefined> {
  if (other?.compared.by !== "filters") return undefined;
  const {choices, locale} = reader.context;
  const rows = await ask(other.sql.without("period"));
  const {nameOther} = await loadComparing();
  return {rows, label: nameOther(other.compared, choices, {locale})};
}

/** The same, of an axis of months, each by one of its days. */
export function monthBrush<R>(sql: SqlTag, dayOf: (row: R) => Date): Brush {
  const brush = periodBrush(sql);
  const {from, to} = brush.all;
  const of = (row: R) => {
    const month = utcMonth.floor(dayOf(row));
    const [first, last] = [iso(month), iso(new Date(+utcMonth.offset(month, 1) - 1))];
    return {from: first < from ? from : first, to: last > to ? to : last};
  };
  return {...brush, of};
}

const iso = (day: Date) => day.toISOString().slice(0, 10);

/** The rows of days in the chosen period, of rows of all days. */
export function daysChosen<R extends {day: Date}>(rows: Rows<R>, {chosen}: SqlTag): Rows<R> {
  const {from = "", to = "9999"} = chosen;
  const {sql, reads, weight} = rows;
  const within = rows.filter(({day}) => {
    const date = iso(day);
    return date >= from && date <= to;
  });
  return Object.assign(within, {sql, reads, weight});
}
