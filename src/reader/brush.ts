import type {Brush} from "../model/brush.js";
import type {Rows} from "../model/rows.js";
import type {SqlTag} from "./create-reader.js";

/** What a time axis lets a reader choose; its rows are to be asked of `sql.without("period")`. */
export function periodBrush({chosen: {from, to}, reader}: SqlTag): Brush {
  const {firstDay, lastDay} = reader.context.choices;
  const all = {from: firstDay, to: lastDay};
  return {all, ...((from ?? to) && {chosen: {from: from ?? firstDay, to: to ?? lastDay}})};
}

/** The rows of days in the chosen period, of rows of all days. */
export function daysChosen<R extends {day: Date}>(rows: Rows<R>, {chosen}: SqlTag): Rows<R> {
  const {from = "", to = "9999"} = chosen;
  const {sql, reads, weight} = rows;
  const within = rows.filter(({day}) => {
    const date = day.toISOString().slice(0, 10);
    return date >= from && date <= to;
  });
  return Object.assign(within, {sql, reads, weight});
}
