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

/** The unusual days: the most unusual in words, all of them in a table; nothing where there is none. */
export async function unusualDays(sql: SqlTag): Promise<Node> {
  const {context} = sql.reader;
  const {has} = context;
  const format = rhythmFormats(context);
  const score = (value: number) => format.decimal(value, 1);
  const {daily, measure} = await readRhythm(sql);
  const {unusual, described} = findUnusual(daily, measure);
  // where no day is unusual, or none can be called so, the note says it
  if (unusual.length === 0) return blank();
  const moved = await movedParts(sql, described);
  const rows = unusual.map(({day, value, expected, z}) => ({
    day: new Date(day),
    value,
    expected,
    times: value / expected,
    z
  }));
  return fragment(
    moved && unusualList(described, moved, {has, filters: sql.filters}, format),
    figure({
      title: "All unusual days",
      subtitle: `${measure}, compared with what is expected for the season and weekday`,
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
        drill: {
          key: "day",
          of: ({day}: {day: Date}) => ({kind: "day", value: day.toISOString().slice(0, 10)})
        },
        sql: has.events ? [] : daily, // interactions add up
        label: "Unusual days"
      }),
      caption: prose`The expected value of a day is the median of the active days in the four weeks around it, multiplied by the usual effect of its weekday. The difference from it, on a logarithmic scale, is measured by the median absolute deviation of all days: a day with a modified z score beyond ${number("unusual_score", unusualFrom, score)} is unusual (${name("Iglewicz and Hoaglin, How to Detect and Handle Outliers, 1993")}). Increases and decreases are relative to the same weekday in the four weeks before and after.`,
      sql: moved ? [daily, moved] : daily
    })
  );
}
