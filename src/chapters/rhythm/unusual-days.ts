import {blank} from "../../components/blank.js";
import {figure} from "../../components/figure.js";
import {fragment} from "../../components/fragment.js";
import {name} from "../../components/name.js";
import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {dataTable} from "../../reader/data-table.js";
import {unusualFrom} from "../../statistics/unusual-days.js";
import {findUnusual} from "./find-unusual.js";
import {movedParts} from "./moved-parts.js";
import {readRhythm} from "./read-rhythm.js";
import {rhythmFormats} from "./rhythm-formats.js";
import {unusualList} from "./unusual-list.js";

/** The days out of step: those farthest off in words, all in a table. */
export async function unusualDays(sql: SqlTag): Promise<Node> {
  const {context} = sql.reader;
  const {has} = context;
  const format = rhythmFormats(context);
  const score = (value: number) => format.decimal(value, 1);
  const {daily, measure} = await readRhythm(sql);
  const {judged, unusual, told} = findUnusual(daily, measure);
  if (!judged.length) return blank();
  const moved = await movedParts(sql, told);
  const rows = unusual.map(({day, value, expected, z}) => ({
    day: new Date(day),
    value,
    expected,
    times: value / expected,
    z
  }));
  return fragment(
    moved && unusualList(told, moved, context, format),
    figure({
      title: "Days out of step",
      subtitle: `${measure}, beside what season and weekday let expect`,
      chart: dataTable(rows, {
        columns: [
          "day",
          {key: "value", label: has.events ? "Interactions" : "Orders", bar: true},
          {key: "expected", kind: "count"},
          {key: "times", label: "Actual ÷ expected", kind: "number"},
          {
            key: "z",
            label: "z",
            format: score,
            title: "modified z score; beyond 3.5 is unusual"
          }
        ],
        sql: has.events ? [] : daily, // interactions add up
        label: "Unusual days",
        empty: "No day is out of step."
      }),
      caption: prose`A day is expected to be like the median of those with anything in the four weeks around it, times what its weekday usually makes of that. What is left over, on a logarithmic scale, is measured by the median absolute deviation of all days: beyond ${number("unusual_score", unusualFrom, score)} of the modified z score a day is unusual (${name("Iglewicz and Hoaglin, How to Detect and Handle Outliers, 1993")}). What grew or fell is told by the same weekday in the four weeks before and after.`,
      sql: moved ? [daily, moved] : daily
    })
  );
}
