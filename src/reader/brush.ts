import {utcMonth} from "d3-time";
import type {Brush} from "../model/brush.js";
import type {Rows} from "../model/rows.js";
import type {SqlTag} from "./create-reader.js";

/** What a time axis lets a reader choose; its rows are to be asked of `sql.without("period")`. */
export function periodBrush({chosen: {from, to}, reader}: SqlTag): Brush {
  const {firstDay, lastDay} = reader.context.choices;
  const all = {from: firstDay, to: lastDay};
  return {all, ...((from ?? to) && {chosen: {from: from ?? firstDay, to: to ?? lastDay}})};
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
