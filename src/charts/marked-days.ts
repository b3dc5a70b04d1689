import * as Plot from "@observablehq/plot";
import {utcDay} from "d3-time";
import type {Day} from "../format/format-date.js";
import {readDay} from "../format/format-date.js";
import {colours} from "./colours.js";
import type {TimePoint} from "./time-points.js";

/** A day to point out; one whose label is empty gets a dot alone. */
export interface MarkedDay {
  day: Day;
  label: string;
}

/** Dots on the days to point out, and their labels, which stay inside the chart. */
export function markedDays(
  points: readonly TimePoint[],
  marks: readonly MarkedDay[],
  [first, last]: readonly [Date, Date]
): Plot.Markish[] {
  const known = new Map(points.map((point) => [+point.day, point]));
  const marked = marks.flatMap(({day, label}) => {
    const point = known.get(+utcDay.floor(readDay(day)));
    return point ? [{...point, label}] : [];
  });
  const place = {x: "day", y: "value"} as const;
  const share = ({day}: TimePoint) => (+day - +first) / (+last - +first || 1);
  const named = marked.filter(({label}) => label !== "");
  const text = (textAnchor: "start" | "middle" | "end", rows: readonly TimePoint[]) =>
    Plot.text(rows, {
      ...place,
      text: "label",
      textAnchor,
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
