import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import {daysInGaps} from "../../statistics/find-gaps.js";
import {tile} from "../../components/tile.js";
import {tiles} from "../../components/tiles.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {readMetrics} from "../../reader/read-metrics.js";
import {readRhythm} from "./read-rhythm.js";
import type {Rhythm} from "./read-rhythm.js";
import type {RhythmFormats} from "./rhythm-formats.js";
import {rhythmFormats} from "./rhythm-formats.js";

/** How much happened, in total and per day. */
export async function paceTiles(sql: SqlTag): Promise<HTMLElement> {
  const {context} = sql.reader;
  const {has} = context;
  const format = rhythmFormats(context);
  const rhythm = await readRhythm(sql);
  const metric = await readMetrics(sql, [
    ...(has.events ? ["events", "sessions"] : []),
    ...(has.sales ? ["orders"] : [])
  ]);
  const note = (id: string, name: string) =>
    describePace(`${name}_a_day`, metric.value(id), rhythm, format, metric.isEstimate(id));
  return tiles(
    [
      has.events && [
        tile({
          label: "Interactions",
          value: metric("events"),
          note: note("events", "interactions"),
          keeps: "note"
        }),
        tile({value: metric("sessions"), note: note("sessions", "sessions"), keeps: "note"})
      ],
      has.sales && tile({value: metric("orders"), note: note("orders", "orders"), keeps: "note"}),
      tile({
        label: "Days",
        value: number("days", rhythm.period.length),
        note: describeMissing(sql, format)
      })
    ],
    {label: "Pace"}
  );
}

/** How many days of the period the exports do not cover, if any. */
function describeMissing({filters, reader}: SqlTag, {plural}: Pick<RhythmFormats, "plural">) {
  const {choices, gaps} = reader.context;
  const missing = daysInGaps(filters.from ?? choices.firstDay, filters.to ?? choices.lastDay, gaps);
  return missing > 0
    ? prose`${number("days_missing", missing, (n) => plural(n, "more day has", "more days have"))} no row`
    : null;
}

/** "12.5 a day"; nothing where most days are empty, because the mean means little then. */
export function describePace(
  id: string,
  value: number | null,
  {period, active}: Pick<Rhythm, "period" | "active">,
  {mean}: Pick<RhythmFormats, "mean">,
  estimated = false
): DocumentFragment | null {
  if (!value || period.length < 2 || active <= period.length / 2) return null;
  return prose`${number(id, value / period.length, mean, {estimated})} a day`;
}
