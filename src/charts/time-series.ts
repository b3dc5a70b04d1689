import * as Plot from "@observablehq/plot";
import {extent} from "d3-array";
import type {Day} from "../format/format-date.js";
import {formatDate} from "../format/format-date.js";
import {documentOf, h} from "../components/h.js";
import {lowerFirst} from "../format/lower-first.js";
import type {Field} from "../model/fields.js";
import type {Channel, Quantity} from "./channel.js";
import {readNumbers, readTexts, valuesOf} from "./channel.js";
import type {ChartOptions, OtherRows, Reading} from "./chart-options.js";
import {narrow} from "./chart-options.js";
import {categoryColour, colours} from "./colours.js";
import {dayTicks} from "./day-ticks.js";
import {readChoosable, readUnchosen} from "../model/facet.js";
import {emptyChart} from "./empty-chart.js";
import {legend} from "./legend.js";
import type {MarkedDay} from "./marked-days.js";
import {markedDays} from "./marked-days.js";
import {brushPeriods} from "./brush-periods.js";
import {plotChart} from "./plot-chart.js";
import type {OtherPoint, TimePoint} from "./time-points.js";
import {movedPoints, timePoints} from "./time-points.js";
import {tipStyle} from "./tips.js";
import {valueTicks} from "./value-ticks.js";

export interface TimeSeriesOptions extends ChartOptions {
  /** The day; with weeks, any day of one. */
  x: Channel<Day>;
  y: Channel<Quantity>;
  /** A line each, where there are several. */
  series?: Channel;
  /** Draws the mean over the last 7 days, where there are eight or more, and the days faintly behind it. */
  mean?: boolean;
  /** The same days under other filters, drawn dashed; an earlier period comes with the brush. */
  comparison?: OtherRows;
  /** Days to point out. */
  marks?: readonly MarkedDay[];
  /** What a row stands for: a day, or the week that begins on its Monday. */
  interval?: "day" | "week";
  /** Days without a row: nothing happened ("zero"), or it is not known ("break"); by default as y has it. */
  gaps?: "zero" | "break";
}

/** Values by day: a line per series, or one series with its 7-day mean and the period before. */
export function timeSeries(rows: readonly object[], options: TimeSeriesOptions) {
  const {width = 720, mean = false, locale, interval = "day", marks = []} = options;
  const {height = width < narrow ? 200 : 260, comparison} = options;
  const {format, field} = readNumbers(rows, options.y, options);
  const gaps = options.gaps ?? (addsUp(field) ? "zero" : "break");
  const points = timePoints(readDays(rows, options), interval, gaps);
  if (points.every(({value}) => value === null)) return emptyChart({...options, height});
  if (points.every(({day}) => +day === +points[0]!.day))
    return emptyChart({
      ...options,
      height: 64,
      empty: `A single ${interval} shows no course over time.`
    });

  const seriesOf = options.series ? readTexts(rows, options.series, options).values : undefined;
  const names = [...new Set(points.map((point) => point.series))];
  // less than eight days have no line of means: the days themselves are drawn
  const smooth = mean && points.filter((point) => point.mean !== null).length > 1;
  const isUnchosen = readUnchosen(rows, options.facet);
  const backward = new Set(seriesOf?.filter((_, i) => isUnchosen[i]));
  const colour = new Map(
    names.map((name, i) => [name, backward.has(name) ? colours.rest : categoryColour(i)])
  );
  const stroke = (point: TimePoint) => colour.get(point.series);
  const one = names.length === 1;
  const what = lowerFirst(field.label) || "value";
  const shown = brushPeriods(options.brush, interval);
  const compared = options.brush?.compared;
  const earlier = compared ? movedPoints(points, compared, interval) : [];
  const others = timePoints(readDays(comparison?.rows ?? [], options), interval, gaps);
  const before = [...earlier, ...others.map((point) => ({...point, own: point.day}))].filter(
    ({day}) => shown.isChosen(day)
  );
  const beforeLabel = compared?.label ?? comparison?.label;
  const beside = new Map(before.map((point) => [`${+point.day} ${point.series}`, point]));
  const days = extent(points, (point) => point.day) as [Date, Date];
  const {ticks, format: tickFormat} = dayTicks(days, {width: width - 60, locale});
  const known = [...points, ...before].flatMap(({value}) => (value === null ? [] : [value]));
  const [bottom, top] = bounds(known, field);
  const valueTick = valueTicks(field.kind, top);
  const dayText = (day: Date) =>
    interval === "week"
      ? `week of ${formatDate(day, {locale})}`
      : formatDate(day, {locale, style: "weekday"});
  const tip = ({day, value, mean: smoothed, series}: TimePoint) =>
    [
      dayText(day),
      `${format.full(value ?? 0)} ${one ? what : series}`,
      ...(smooth && one && smoothed !== null ? [`7-day mean ${format.full(smoothed)}`] : []),
      ...otherLines(beside.get(`${+day} ${series}`))
    ].join("\n");
  const otherLines = (point: OtherPoint | undefined) =>
    !point || point.value === null
      ? []
      : [`${compared ? dayText(point.own) : beforeLabel}: ${format.full(point.value)}`];
  const inColour = points.filter(({day}) => shown.isChosen(day));
  // what is not chosen is drawn first, in grey, and all the way
  const stepsBack = inColour.length < points.length;
  const pointed = points.filter((point) => point.value !== null);

  const chart = plotChart(
    {...options, width, height},
    {
      marginLeft: 52,
      marginBottom: 34,
      x: {type: "utc", domain: days, label: null},
      y: {domain: [bottom, top || 1], nice: true, label: null},
      marks: [
        Plot.gridY({stroke: colours.rule, strokeOpacity: 1, ticks: valueTick}),
        Plot.axisY({ticks: valueTick, tickFormat: format.tick, tickSize: 0, tickPadding: 8}),
        Plot.axisX({ticks, tickFormat, tickSize: 4, tickPadding: 4}),
        one && !smooth && bottom === 0
          ? Plot.areaY(inColour, {x: "day", y: "value", fill: colours.wash})
          : null,
        stepsBack
          ? Plot.lineY(points, {
              x: "day",
              y: smooth ? "mean" : "value",
              z: "series",
              stroke: colours.rest,
              strokeWidth: 1.25
            })
          : null,
        smooth
          ? Plot.lineY(points, {
              x: "day",
              y: "value",
              z: "series",
              stroke: stepsBack ? colours.rest : stroke,
              strokeOpacity: stepsBack ? 0.5 : 0.3,
              strokeWidth: 1
            })
          : null,
        smooth && stepsBack
          ? Plot.lineY(inColour, {
              x: "day",
              y: "value",
              z: "series",
              stroke,
              strokeOpacity: 0.3,
              strokeWidth: 1
            })
          : null,
        Plot.lineY(inColour, {
          x: "day",
          y: smooth ? "mean" : "value",
          z: "series",
          stroke,
          strokeWidth: 2
        }),
        Plot.lineY(before, {
          x: "day",
          y: smooth ? "mean" : "value",
          z: "series",
          stroke: one ? colours.second : stroke,
          strokeDasharray: "4,3",
          strokeWidth: 1.5
        }),
        // one day alone has no line
        new Set(inColour.map(({day}) => +day)).size > 1
          ? null
          : Plot.dot(inColour, {x: "day", y: "value", fill: stroke, r: 4}),
        bottom === 0 ? Plot.ruleY([0], {stroke: colours.muted}) : null,
        ...markedDays(points, marks, days),
        Plot.ruleX(pointed, Plot.pointerX({x: "day", py: "value", stroke: colours.muted})),
        Plot.tip(pointed, Plot.pointerX({x: "day", y: "value", title: tip, ...tipStyle}))
      ]
    }
  );
  shown.lay(chart, days, {...options, width, height});
  const line = (label: string, of: string) => ({label, colour: of, shape: "line" as const});
  const series = names.map((name) => {
    const row = rows.find((_, i) => seriesOf?.[i] === name);
    const [choice] = row ? readChoosable([row], options.facet) : [];
    const [isUnchosen] = row ? readUnchosen([row], options.facet) : [];
    return {...line(name, colour.get(name)!), choosable: choice, isUnchosen};
  });
  const alone =
    smooth || before.length > 0 ? [line(smooth ? `${what}, 7-day mean` : what, colours.main)] : [];
  const dashed = {colour: one ? colours.second : colours.muted, shape: "dashed" as const};
  const entries = [
    ...(one ? alone : series),
    ...(before.length && beforeLabel ? [{label: beforeLabel, ...dashed}] : [])
  ];
  if (entries.length === 0) return chart;
  const document = documentOf(options);
  return h(document, "div", {class: "chart-box"}, legend(entries, {document}), chart);
}

timeSeries.reading = (options: TimeSeriesOptions): Reading => ({
  values: [options.y],
  every: `a ${options.interval ?? "day"}`,
  by: [options.series],
  how:
    options.interval === "week"
      ? "weeks start on Monday; the first and the last may be incomplete"
      : undefined
});

/**
 * Where the axis begins and how far it reaches: at 0 for what adds up; for means and shares that all lie
 * far above it, near the lowest, as what is drawn of them is their course and no amount.
 */
function bounds(values: readonly number[], field: Field): [number, number] {
  const [least = 0, most = 0] = extent(values);
  if (addsUp(field) || least < most * mostEmpty) return [0, most];
  const margin = (most - least) * 0.15;
  return margin > 0 ? [least - margin, most + margin] : [0, most];
}

/** The part of an axis that may lie empty below all values. */
const mostEmpty = 0.4;

/** Whether nothing on a day means 0: of what is counted or summed up, but of no mean and no share. */
function addsUp({kind, rate}: Field): boolean {
  return (kind === "count" || kind === "money") && !rate;
}

function readDays(rows: readonly object[], options: TimeSeriesOptions) {
  const days = valuesOf(rows, options.x) as Day[];
  const {values} = readNumbers(rows, options.y, options);
  const series = options.series && readTexts(rows, options.series, options).values;
  return days.map((day, i) => ({day, value: values[i] ?? null, series: series?.[i] ?? ""}));
}

timeSeries.file = "time-series";
