import {parseHTML} from "linkedom";
import {describe, expect, test} from "vitest";
import {barRanking} from "../../../src/charts/bar-ranking.ts";
import {bars} from "../../../src/charts/bars.ts";
import {chartParts} from "../../../src/charts/chart-parts.ts";
import {columns} from "../../../src/charts/columns.ts";
import {concentrationCurve} from "../../../src/charts/concentration-curve.ts";
import {timeSeries} from "../../../src/charts/time-series.ts";
import {figure} from "../../../src/components/figure.ts";
import type {Sources} from "../../../src/model/source.ts";

const document = parseHTML("<!DOCTYPE html><html><body></body></html>")
  .document as unknown as Document;

const source = {sql: "SELECT …", reads: ["sales_cube"], weight: 1};
const row = {
  ...{weekday: 1, day: "2021-02-01", brand: "samsung", source: "Google"},
  ...{revenue: 12, orders: 2, views: 9, carts: 3, share: 0.5, aov: 6}
};
const rows = Object.assign([row], source);
const none = Object.assign([] as (typeof row)[], source);
const look = {currency: "EUR", document};

describe("chartParts", () => {
  test("of a query's rows and two channels is a whole figure", () => {
    const element = figure(chartParts(columns, rows, {...look, x: "weekday", y: "revenue"}));
    const text = (selector: string) => element.querySelector(selector)?.textContent;
    expect(text(".figure-title")).toBe("Revenue by weekday");
    expect(text(".figure-subtitle")).toBe("EUR, sales before returns");
    expect(text(".how code")).toBe("SELECT …");
    const [wide] = element.querySelectorAll("svg");
    expect(wide!.getAttribute("aria-label")).toBe("Revenue by weekday");
    expect(wide!.textContent).toContain("€12.00");
    expect(wide!.textContent).toContain("Mon");
  });

  test("says what there is nothing of", () => {
    const element = figure(chartParts(columns, none, {...look, x: "weekday", y: "revenue"}));
    expect(element.querySelector(".notice")!.textContent).toBe(
      "Nothing was sold under these filters."
    );
  });

  test("names days by how long each is, series after them, and several values together", () => {
    const daily = chartParts(timeSeries, rows, {x: "day", y: "orders", mean: true});
    expect([daily.title, daily.subtitle]).toEqual(["Orders a day", "distinct orders with a sale"]);
    const weekly = {x: "day", y: "revenue", series: "source", interval: "week"} as const;
    expect(chartParts(timeSeries, rows, weekly).title).toBe("Revenue a week by source");
    expect(chartParts(bars, rows, {x: ["views", "carts"], y: "brand"}).title).toBe(
      "Views and carts by brand"
    );
    const stacked = {x: "revenue", y: "brand", series: "source"} as const;
    expect(chartParts(bars, rows, stacked).title).toBe("Revenue by brand and source");
  });

  test("under a title of the author's says what is measured", () => {
    const {title, subtitle} = chartParts(barRanking, rows, {
      x: "revenue",
      y: "brand",
      title: "Who earns"
    });
    expect([title, subtitle]).toEqual(["Who earns", "revenue, USD, sales before returns"]);
  });

  test("captions a drawing that has to be explained, unless its author does", () => {
    const curve = {x: "share", y: "share", title: "How few carry how much"} as const;
    expect(chartParts(concentrationCurve, rows, curve).caption).toContain("straight line");
    expect(chartParts(concentrationCurve, rows, {...curve, caption: ""}).caption).toBe("");
  });

  test("says of a sample's rows that they are, and what is exact all the same", () => {
    const sampled = Object.assign([row], {...source, weight: 8});
    const channels = {...look, x: "weekday", y: "revenue"};
    const note = (exact?: string) =>
      figure(chartParts(columns, sampled, {...channels, exact})).querySelector(".estimate-note")
        ?.textContent;
    expect(note()).toBe("Estimated from 1 visitor in 8.");
    expect(note("revenue")).toContain("Revenue: exact.");
  });

  test("of rows that lost their query needs to be told what they were made of", () => {
    const channels = {...look, x: "weekday", y: "revenue"};
    expect(() => chartParts(columns, [row], channels)).toThrow("missing source: a chart");
    const how = (sql: Sources) =>
      figure(chartParts(columns, [row], {...channels, sql})).querySelector(".how code")
        ?.textContent;
    expect([how(rows), how([])]).toEqual(["SELECT …", undefined]);
  });

  test("leaves what the author says as it is", () => {
    const own = {title: "A", subtitle: "b", caption: "c", sql: [], empty: "e", ariaLabel: "f"};
    const parts = chartParts(columns, none, {...look, x: "weekday", y: "revenue", ...own});
    expect(parts).toMatchObject({title: "A", subtitle: "b", caption: "c", sql: []});
    expect((parts.chart as (width: number) => Element)(720).textContent).toBe("e");
    const drawn = chartParts(columns, rows, {...look, x: "weekday", y: "revenue", ...own});
    const svg = (drawn.chart as (width: number) => Element)(342);
    expect([svg.getAttribute("aria-label"), svg.getAttribute("width")]).toEqual(["f", "342"]);
  });

  test("takes the name of a value from a channel that has its own", () => {
    const mean = ({revenue, orders}: typeof row) => revenue / orders;
    const y = {value: mean, label: "Mean order", kind: "money"} as const;
    expect(chartParts(columns, rows, {x: "brand", y}).title).toBe("Mean order by brand");
    expect(chartParts(columns, rows, {x: ({brand}: typeof row) => brand, y}).title).toBe(
      "Mean order"
    );
  });

  test("takes a drawing of one's own, which needs a title", () => {
    const draw = (own: readonly (typeof row)[], {width}: {width?: number}) => {
      const svg = document.createElement("svg");
      svg.textContent = `${own.length} at ${width}`;
      return svg;
    };
    const {chart} = chartParts(draw, rows, {title: "Mine"});
    expect((chart as (width: number) => Element)(342).textContent).toBe("1 at 342");
    expect(() => chartParts(draw, rows, {})).toThrow(
      "missing title: draw of values without a name"
    );
    expect(() => chartParts(columns, rows, {x: "brand", y: () => 1})).toThrow("missing title");
  });
});
