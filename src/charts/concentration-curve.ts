import * as Plot from "@observablehq/plot";
import {formatPercent} from "../format/format-percent.js";
import {valueFormat} from "../format/value-format.js";
import type {Channel, Quantity} from "./channel.js";
import {readNumbers} from "./channel.js";
import type {ChartOptions, Reading} from "./chart-options.js";
import {narrow} from "./chart-options.js";
import {colours} from "./colours.js";
import {emptyChart} from "./empty-chart.js";
import {plotChart} from "./plot-chart.js";
import {tips} from "./tips.js";

export interface ConcentrationOptions extends ChartOptions {
  /** How many of all things, the largest first, as a share: 0 to 1. */
  x: Channel<Quantity>;
  /** The share of the whole that they make together. */
  y: Channel<Quantity>;
  /** A point to read off, such as where four fifths are reached. */
  mark?: Point;
}

interface Point {
  share: number;
  upto: number;
}

/** How much of a whole its largest parts make: the steeper at first, the fewer carry it. */
export function concentrationCurve(rows: readonly object[], options: ConcentrationOptions) {
  const {width = 720, mark, locale} = options;
  const small = width < narrow;
  const {height = small ? 220 : 280} = options;
  const shares = readNumbers(rows, options.x, options).values;
  const uptos = readNumbers(rows, options.y, options).values;
  const known = shares.flatMap((share, i): Point[] => {
    const upto = uptos[i] ?? null;
    return share === null || upto === null ? [] : [{share, upto}];
  });
  if (known.length === 0) return emptyChart({...options, height});
  const {tick} = valueFormat("percent", options);
  const percent = (value: number) => formatPercent(value, {locale});
  const points = [{share: 0, upto: 0}, ...known];
  const marks = mark ? [mark] : [];
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1];
  return plotChart(
    {...options, width, height},
    {
      marginLeft: 44,
      marginRight: 16,
      marginTop: 16,
      marginBottom: 44,
      x: {domain: [0, 1]},
      y: {domain: [0, 1]},
      marks: [
        Plot.gridY({stroke: colours.rule, strokeOpacity: 1, ticks}),
        Plot.axisY({ticks, tickFormat: tick, tickSize: 0, label: null}),
        Plot.axisX({
          ticks,
          tickFormat: tick,
          tickSize: 4,
          label: "share of products, largest first",
          labelAnchor: "center",
          labelArrow: "none",
          labelOffset: 40
        }),
        Plot.areaY(points, {x: "share", y: "upto", fill: colours.wash}),
        Plot.line(
          [
            [0, 0],
            [1, 1]
          ],
          {stroke: colours.muted, strokeDasharray: "3,3"}
        ),
        Plot.line(points, {x: "share", y: "upto", stroke: colours.main, strokeWidth: 2}),
        Plot.dot(apart(points), {
          x: "share",
          y: "upto",
          r: 6,
          fill: "transparent",
          title: ({share, upto}: Point) =>
            `${percent(share)} of products\n${percent(upto)} of the total`,
          tip: tips(options)
        }),
        Plot.ruleX(marks, {x: "share", y1: 0, y2: "upto", stroke: colours.ink}),
        Plot.ruleY(marks, {y: "upto", x1: 0, x2: "share", stroke: colours.ink}),
        Plot.dot(marks, {x: "share", y: "upto", r: 4, fill: colours.ink}),
        Plot.text(marks, {
          x: "share",
          y: "upto",
          text: ({share, upto}: Point) => `${percent(share)} of products account for ${tick(upto)}`,
          textAnchor: mark && mark.share > 0.6 ? "end" : "start",
          dx: mark && mark.share > 0.6 ? -10 : 10,
          dy: 14,
          fill: colours.ink,
          stroke: colours.paper,
          strokeWidth: 3
        })
      ]
    }
  );
}

/** Points to hover over, of those that all but touch the first. */
function apart(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (!last || point.share - last.share + point.upto - last.upto >= leastApart) kept.push(point);
  }
  return kept;
}

/** How far points are apart, in shares of either axis together. */
const leastApart = 0.02;

concentrationCurve.reading = ({y}: ConcentrationOptions): Reading => ({
  values: [y],
  caption: "If all products were equal, the curve would be the straight line."
});

concentrationCurve.file = "concentration-curve";
