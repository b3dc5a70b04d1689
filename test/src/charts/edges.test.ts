import {parseHTML} from "linkedom";
import {describe, expect, test} from "vitest";
import {barRanking} from "../../../src/charts/bar-ranking.ts";
import {bars} from "../../../src/charts/bars.ts";
import {choropleth} from "../../../src/charts/choropleth.ts";
import {columns} from "../../../src/charts/columns.ts";
import {completeness} from "../../../src/charts/completeness.ts";
import {concentrationCurve} from "../../../src/charts/concentration-curve.ts";
import {eventMix} from "../../../src/charts/event-mix.ts";
import {funnel} from "../../../src/charts/funnel.ts";
import {heatmap} from "../../../src/charts/heatmap.ts";
import {histogram} from "../../../src/charts/histogram.ts";
import {pairBars} from "../../../src/charts/pair-bars.ts";
import {priceDistribution} from "../../../src/charts/price-distribution.ts";
import {scatter} from "../../../src/charts/scatter.ts";
import {timeSeries} from "../../../src/charts/time-series.ts";
import {treemap} from "../../../src/charts/treemap.ts";
import {windowCounts} from "../../../src/charts/window-counts.ts";
import {stateShapes} from "./state-shapes.ts";

const document = parseHTML("<!DOCTYPE html><html><body></body></html>")
  .document as unknown as Document;
const empty = "No orders match these filters.";
const hostile = `<img src=x onerror=alert(1)>`;

const charts: Record<string, {none: () => Element; one: (label: string) => Element}> = {
  barRanking: {
    none: () => barRanking([], {document, empty}),
    one: (label) => barRanking([{label, value: 0}], {document})
  },
  bars: {
    none: () => bars([], {document, empty}),
    one: (group) => bars([{group, series: "Views", value: 0}], {document, layout: "share"})
  },
  choropleth: {
    none: () => choropleth([], {document, empty, shapes: stateShapes}),
    one: (state) =>
      choropleth(
        [
          {state, value: 0},
          {state: "CA", value: 3}
        ],
        {document, shapes: stateShapes}
      )
  },
  columns: {
    none: () => columns([], {document, empty}),
    one: (label) => columns([{label, value: 1}], {document})
  },
  completeness: {
    none: () => completeness([], {document, empty}),
    one: (column) => completeness([{column, rows: 1, nulls: 1}], {document})
  },
  concentrationCurve: {
    none: () => concentrationCurve([], {document, empty}),
    one: (ariaLabel) => concentrationCurve([{share: 1, upto: 1}], {document, ariaLabel})
  },
  eventMix: {
    none: () => eventMix([], {document, empty}),
    one: (label) => eventMix([{label, value: 1}], {document})
  },
  funnel: {
    none: () => funnel([], {document, empty}),
    one: (step) => funnel([{measure: "By event", step, value: 1}], {document})
  },
  heatmap: {
    none: () => heatmap([], {document, empty}),
    one: (y) => heatmap([{x: "0", y, value: 0}], {document, values: true})
  },
  histogram: {
    none: () => histogram([], {document, empty}),
    one: (label) => histogram([{from: 0, to: 1, count: 1}], {document, label})
  },
  pairBars: {
    none: () => pairBars([], {document, empty}),
    one: (first) => pairBars([{first, second: "b", value: 0, expected: 0}], {document})
  },
  priceDistribution: {
    none: () => priceDistribution([], {document, empty}),
    one: (label) =>
      priceDistribution(
        [1, 2].map((i) => ({label: label + i, min: 5, q1: 5, median: 5, q3: 5, max: 5})),
        {document}
      )
  },
  scatter: {
    none: () => scatter([], {document, empty}),
    one: (label) => scatter([{label, x: 1, y: 0}], {document})
  },
  timeSeries: {
    none: () => timeSeries([], {document, empty}),
    one: (series) =>
      timeSeries(
        ["a", series].map((name) => ({day: "2021-01-01", value: 0, series: name})),
        {document}
      )
  },
  windowCounts: {
    none: () => windowCounts([], {document, empty, grain: 2}),
    one: (series) => windowCounts([{start: 0, series, n: 0}], {document, grain: 2})
  },
  treemap: {
    none: () => treemap([], {document, empty}),
    one: (label) => treemap([{path: [label], value: 1}], {document})
  }
};

describe("charts at the edges", () => {
  for (const [name, {none, one}] of Object.entries(charts)) {
    test(`${name}([]) says in words that there is nothing, in the chart's place`, () => {
      const notice = none();
      expect(notice.textContent).toBe(empty);
      expect(notice.getAttribute("style")).toMatch(/min-height: \d+px/);
    });

    test(`${name} of a single row is drawn without NaN`, () => {
      const html = one("only").outerHTML;
      expect(html).toContain("<svg");
      expect(html).not.toMatch(/NaN|undefined|Infinity/);
    });

    test(`${name} keeps markup in the data as text`, () => {
      expect(one(hostile).querySelectorAll("img")).toHaveLength(0);
    });
  }
});
