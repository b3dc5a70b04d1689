import {utcDay, utcMonday} from "d3-time";
import type {Brush, Span, Stop} from "../model/brush.js";
import {isBrushed} from "../model/brush.js";
import {brushLayer} from "./brush-layer.js";
import type {ChartOptions} from "./chart-options.js";
import {periodLayer} from "./lay-classes.js";
import type {plotChart} from "./plot-chart.js";

type Chart = ReturnType<typeof plotChart>;

/** The days or weeks of a time axis that a reader can draw over. */
export function brushPeriods(brush: Brush | undefined, interval: "day" | "week") {
  const spanOf = (day: Date): Span => {
    const end = interval === "week" ? utcDay.offset(day, 6) : day;
    return brush ? within({from: iso(day), to: iso(end)}, brush.all) : {from: "", to: ""};
  };
  return {
    /** Whether a day, or the week that begins on it, is in colour. */
    isChosen: (day: Date) => !brush || isBrushed(brush, spanOf(day)),
    /** Lays what is drawn on over the days between the first and the last. */
    lay(chart: Chart, [first, last]: readonly [Date, Date], options: ChartOptions) {
      if (!brush) return;
      const x = chart.scale("x");
      if (!x) return;
      const step = interval === "week" ? utcMonday : utcDay;
      const days = step.range(first, step.offset(last, 1));
      const half = (x.apply(days[1] ?? last) - x.apply(first)) / 2;
      const [left, right] = [x.apply(first) as number, x.apply(last) as number];
      const stops = days.map((day): Stop => {
        const at = x.apply(day) as number;
        return {x0: Math.max(left, at - half), x1: Math.min(right, at + half), span: spanOf(day)};
      });
      const {height = 0} = options;
      const layer = periodLayer(brush, options);
      brushLayer(chart, options, {...layer, stops, top: 8, bottom: height - 34});
    }
  };
}

function within({from, to}: Span, all: Span): Span {
  return {from: from < all.from ? all.from : from, to: to > all.to ? all.to : to};
}

const iso = (day: Date) => day.toISOString().slice(0, 10);
