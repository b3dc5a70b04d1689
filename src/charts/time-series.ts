import * as Plot from "@observablehq/plot";
import {extent, max} from "d3-array";
import {utcDay, utcMonday} from "d3-time";
import {formatDate, readDay} from "../format/format-date.js";
import {documentOf, h} from "../components/h.js";
import type {ChartOptions} from "./chart-options.js";
import {narrow} from "./chart-options.js";
import {categoryColour, colours} from "./colours.js";
import {dayTicks} from "./day-ticks.js";
import {emptyChart} from "./empty-chart.js";
import {legend} from "./legend.js";
import {plotChart} from "./plot-chart.js";
import {tipStyle} from "./tips.js";
import type {ValueKind} from "./value-format.js";
import {valueFormat} from "./value-format.js";

/** One day's value, of one series when there are several. */
export interface TimeSeriesRow {
  day: Date | string | number;
  value: number | null;
  series?: string;
}

export interface TimeSeriesOptions extends ChartOptions {
  kind?: ValueKind;
  /** Draws the mean over the last 7 days, and the days themselves faintly behind it. */
  mean?: boolean;
  /** The period before, day by day; drawn dashed under the same dates. */
  comparison?: readonly TimeSeriesRow[];
  comparisonLabel?: string;
  /** What a value is, for tips and the legend: "orders". */
  label?: string;
  /** Days to point out, each with its label; one whose label is empty gets a dot alone. */
  marks?: readonly {day: Date | string | number; label: string}[];
  /** What a row stands for: a day, or the week that begins on this Monday. */
  interval?: "day" | "week";
  /** Days without a row: nothing happened ("zero"), or it is not known ("break"). */
  gaps?: "zero" | "break";
}

/** Values by day: a line per series, or one series with its 7-day mean and the period before. */
export function timeSeries(rows: readonly TimeSeriesRow[], options: TimeSeriesOptions = {}) {
  const {width = 720, kind = "count", mean = false, locale, label = "value"} = options;
  const {interval = "day", marks = []} = options;
  const {height = width < narrow ? 200 : 260, comparison = [], comparisonLabel} = options;
  const gaps = options.gaps ?? (kind === "count" || kind === "money" ? "zero" : "break");
  const points = fillDays(rows, gaps, interval);
  if (points.length === 0) return emptyChart({...options, height});

  const names = [...new Set(points.map((point) => point.series))];
  const colour = new Map(names.map((name, i) => [name, categoryColour(i)]));
  const one = names.length === 1;
  const before = shiftTo(points, fillDays(comparison, gaps, interval));
  const format = valueFormat(kind, options);
  const smooth = mean ? points.map((point, i) => ({...point, value: weekMean(points, i)})) : points;
  const days = extent(points, (point) => point.day) as [Date, Date];
  const xTicks = dayTicks(days, {width: width - 60, locale});
  const top = max([...points, ...before], (point) => point.value) ?? 0;
  const tip = (point: Point) =>
    [
      `${interval === "week" ? "week of " : ""}${formatDate(point.day, {locale, style: interval === "week" ? "medium" : "weekday"})}`,
      `${format.full(point.value ?? 0)} ${one ? label : point.series}`,
      ...(mean && one ? [`7-day mean ${format.full(point.mean ?? 0)}`] : [])
    ].join("\n");
  const pointed = points
    .map((point, i) => ({...point, mean: mean ? weekMean(points, i) : null}))
    .filter((point) => point.value !== null);

  const chart = plotChart(
    {...options, width, height},
    {
      marginLeft: 52,
      marginBottom: 34,
      x: {type: "utc", domain: days, label: null},
      y: {domain: [0, top || 1], nice: true, label: null},
      marks: [
        Plot.gridY({stroke: colours.rule, strokeOpacity: 1, ticks: 4}),
        Plot.axisY({ticks: 4, tickFormat: format.tick, tickSize: 0, tickPadding: 8}),
        Plot.axisX({...axisTicks(xTicks), tickSize: 4, tickPadding: 4}),
        one && !mean ? Plot.areaY(points, {x: "day", y: "value", fill: colours.wash}) : null,
        Plot.lineY(before, {
          x: "day",
          y: "value",
          stroke: colours.muted,
          strokeDasharray: "3,3",
          strokeWidth: 1.25
        }),
        mean
          ? Plot.lineY(points, {
              x: "day",
              y: "value",
              z: "series",
              stroke: (point: Point) => colour.get(point.series),
              strokeOpacity: 0.3,
              strokeWidth: 1
            })
          : null,
        Plot.lineY(smooth, {
          x: "day",
          y: "value",
          z: "series",
          stroke: (point: Point) => colour.get(point.series),
          strokeWidth: 2
        }),
        // one day alone has no line
        days[0] < days[1]
          ? null
          : Plot.dot(points, {x: "day", y: "value", fill: colours.main, r: 4}),
        Plot.ruleY([0], {stroke: colours.muted}),
        ...markedDays(points, marks, days),
        Plot.ruleX(pointed, Plot.pointerX({x: "day", py: "value", stroke: colours.muted})),
        Plot.tip(pointed, Plot.pointerX({x: "day", y: "value", title: tip, ...tipStyle}))
      ]
    }
  );
  const entries = [
    ...(one && !mean && before.length === 0
      ? []
      : one
        ? [
            {
              label: mean ? `${label}, 7-day mean` : label,
              colour: colour.get(names[0]!)!,
              shape: "line" as const
            }
          ]
        : names.map((name) => ({label: name, colour: colour.get(name)!, shape: "line" as const}))),
    ...(before.length
      ? [
          {
            label: comparisonLabel ?? "the period before",
            colour: colours.muted,
            shape: "dashed" as const
          }
        ]
      : [])
  ];
  if (entries.length === 0) return chart;
  const document = documentOf(options);
  return h(document, "div", {class: "chart-box"}, legend(entries, {document}), chart);
}

function markedDays(
  points: readonly Point[],
  marks: NonNullable<TimeSeriesOptions["marks"]>,
  [first, last]: readonly [Date, Date]
): Plot.Markish[] {
  const known = new Map(points.map((point) => [+point.day, point]));
  const marked = marks.flatMap(({day, label}) => {
    const point = known.get(+utcDay.floor(readDay(day)));
    return point ? [{...point, label}] : [];
  });
  const place = {x: "day", y: "value"} as const;
  // a label at the edge of the period stays inside the chart
  const share = (point: Point) => (+point.day - +first) / (+last - +first || 1);
  const named = marked.filter(({label}) => label !== "");
  const text = (anchor: "start" | "middle" | "end", rows: readonly Point[]) =>
    Plot.text(rows, {
      ...place,
      text: "label",
      textAnchor: anchor,
      dy: -11,
      fill: colours.ink,
      stroke: colours.paper,
      strokeWidth: 3
    });
  return [
    Plot.dot(marked, {...place, r: 4, fill: "var(--c2)", stroke: colours.paper}),
    text(
      "start",
      named.filter((point) => share(point) < 0.08)
    ),
    text(
      "middle",
      named.filter((point) => share(point) >= 0.08 && share(point) <= 0.92)
    ),
    text(
      "end",
      named.filter((point) => share(point) > 0.92)
    )
  ];
}

interface Point {
  day: Date;
  value: number | null;
  series: string;
  mean?: number | null;
}

function axisTicks({ticks, format}: ReturnType<typeof dayTicks>) {
  return {ticks, tickFormat: format};
}

/** Every day between the first and the last, in each series, so that lines and means see the gaps. */
function fillDays(
  rows: readonly TimeSeriesRow[],
  gaps: "zero" | "break",
  interval: "day" | "week"
): Point[] {
  const step = interval === "week" ? utcMonday : utcDay;
  const points = rows.map((row) => ({
    day: step.floor(readDay(row.day)),
    value: row.value,
    series: row.series ?? ""
  }));
  const [first, last] = extent(points, (point) => point.day);
  if (!first || !last) return [];
  const days = step.range(first, step.offset(last, 1));
  const names = [...new Set(points.map((point) => point.series))];
  const known = new Map(points.map((point) => [`${+point.day} ${point.series}`, point]));
  return names.flatMap((series) =>
    days.map(
      (day) => known.get(`${+day} ${series}`) ?? {day, series, value: gaps === "zero" ? 0 : null}
    )
  );
}

/** The mean of a day and the six before it in its series; none until there are seven. */
function weekMean(points: readonly Point[], i: number): number | null {
  const week = points.slice(Math.max(0, i - 6), i + 1);
  if (week.length < 7 || week[0]!.series !== points[i]!.series) return null;
  const values = week.flatMap((point) => (point.value === null ? [] : [point.value]));
  return values.length === 7 ? values.reduce((a, b) => a + b, 0) / 7 : null;
}

/** The period before, moved so that its first day falls on this one's. */
function shiftTo(points: readonly Point[], before: readonly Point[]): Point[] {
  const [start, from] = [points[0]?.day, before[0]?.day];
  if (!start || !from) return [];
  const shift = utcDay.count(from, start);
  return before.map((point) => ({...point, day: utcDay.offset(point.day, shift)}));
}
