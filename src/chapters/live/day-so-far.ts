import {documentOf, h} from "../../components/h.js";
import {name} from "../../components/name.js";
import {number} from "../../components/number.js";
import {patch} from "../../components/patch.js";
import {prose} from "../../components/prose.js";
import {formats} from "../../format/formats.js";
import type {FilterId} from "../../model/filters-without.js";
import {setFilters} from "../../model/filters.js";
import {dayHours} from "../../model/questions/day-hours.js";
import type {Rows} from "../../model/rows.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {dataTable} from "../../reader/data-table.js";
import type {LiveStream} from "../../reader/live/follow-live.js";
import {about} from "../../components/about.js";
import type {DayHourRow} from "./comparable-days.js";
import {fewestDays, mostDays, outsideByChance} from "./comparable-days.js";
import type {DayCompared} from "./compare-day.js";
import {compareDay} from "./compare-day.js";
import {dayTable} from "./day-table.js";
import {liveFilterIds} from "./live-filters.js";
import type {LiveScene} from "./live-section.js";
import {liveScene} from "./live-section.js";

/** The day so far beside the same hours of earlier days of the same weekday. */
export async function daySoFar(sql: SqlTag, stream: LiveStream): Promise<HTMLElement> {
  const document = documentOf();
  const {fullDays} = sql.reader.context;
  const rows = fullDays
    ? await comparedWith(sql).ask<DayHourRow>(dayHours(daysBefore(fullDays.to), fullDays.to))
    : undefined;
  const scene = liveScene(sql, stream);
  const table = h(document, "div", {class: "live-compared"});
  const note = h(document, "p", {class: "live-note"});
  const days = h(document, "div", {});
  const box = h(document, "div", {class: "live-day"}, table, note, days);
  let listed = "";
  const paint = () => {
    if (listed !== "" && stream.isPaused) return;
    const now = scene();
    const compared = compareDay(now, rows);
    patch(table, [dayTable(now, compared, rows)]);
    patch(note, [...describeDays(now, compared).childNodes]);
    // the list of days can be sorted, so it is made anew, but only when it is another
    const list = JSON.stringify([compared?.days, compared?.upTo]);
    if (list === listed) return;
    listed = list;
    days.replaceChildren(daysTable(now, compared, rows));
  };
  paint();
  stream.on(box, paint);
  return box;
}

/** The page's tag under the filters that live numbers follow, and all types of events. */
function comparedWith(sql: SqlTag): SqlTag {
  const others = setFilters
    .map(({id}) => id)
    .filter((id) => !liveFilterIds.some((own) => own === id));
  const without: readonly FilterId[] = ["period", "event_type", ...others];
  return without.reduce((tag, id) => tag.without(id), sql);
}

/** The first day of the weeks that days are taken from; the last week may hold the day itself. */
function daysBefore(to: string): string {
  const day = 86_400_000;
  return new Date(Date.parse(to) - (mostDays + 1) * 7 * day).toISOString().slice(0, 10);
}

/** Which days these are, or why there are none. */
export function describeDays(
  {context}: Pick<LiveScene, "context">,
  compared: DayCompared | undefined
): DocumentFragment {
  if (!compared) return prose`The day so far is not known.`;
  const {days, upTo, clock, weekday, late} = compared;
  if (late !== undefined)
    return prose`The numbers of this day begin at ${name(late)}, so they are not compared with whole days.`;
  if (upTo === 0)
    return prose`No hour of this day is over yet, so there is nothing to compare it with.`;
  if (days.length === 0)
    return prose`The report has no earlier ${weekday} from morning to night to compare it with.`;
  const {plural, date, percent} = formats(context);
  const has = number("live_days", days.length, (n) =>
    plural(n, `earlier ${weekday}`, `earlier ${weekday}s`)
  );
  if (days.length < fewestDays)
    return prose`The report has ${has} to compare it with: too few to say what is usual.`;
  const until = upTo < 24 && prose`, each until ${name(clock)}`;
  return prose`Usual is the range of the report’s ${has}, from ${number("live_first_day", days[0]!.day, date)} to ${number("live_last_day", days.at(-1)!.day, date)}${until}. By chance, ${number("live_outside", outsideByChance(days.length), percent)} of ordinary days lie outside it.`;
}

/** The days that are compared, in a table below a heading that opens it. */
function daysTable(
  {context}: LiveScene,
  compared: DayCompared | undefined,
  rows: Rows<DayHourRow> | undefined
): HTMLElement {
  const document = documentOf();
  const mark = rows ? about(rows) : "";
  const {count, money} = formats(context);
  const measures = compared?.measures ?? [];
  const lines = (compared?.days ?? []).map(({day}, i) => ({
    day,
    ...Object.fromEntries(measures.map(({id, values}) => [id, values[i] ?? null]))
  }));
  return h(
    document,
    "details",
    {class: "live-days"},
    h(document, "summary", {}, "The days it is compared with"),
    dataTable(lines, {
      columns: [
        {key: "day", label: "Day", kind: "date"},
        ...measures.map(({id, label, isMoney}) => ({
          key: id,
          label,
          format: (value: number) => `${mark}${isMoney ? money(value) : count(value)}`,
          align: "right" as const
        }))
      ],
      pageSize: mostDays,
      search: false,
      sql: rows ? [rows] : [],
      label: "The days it is compared with",
      filename: "compared-days",
      empty: "No day to compare with."
    })
  );
}
