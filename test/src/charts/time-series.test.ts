import {mean} from "simple-statistics";
import {parseHTML} from "linkedom";
import {describe, expect, test} from "vitest";
import {timeSeries} from "../../../src/charts/time-series.ts";

const counted = {x: "day", y: {value: "value", kind: "count"}} as const;
const measured = {x: "day", y: {value: "value", kind: "percent"}} as const;

const document = parseHTML("<!DOCTYPE html><html><body></body></html>")
  .document as unknown as Document;

/** The points of the last line drawn, in pixels. */
function linePoints(element: Element): [number, number][] {
  const paths = [...element.querySelectorAll('[aria-label="line"] path')];
  const path = paths.at(-1)!.getAttribute("d")!;
  return [...path.matchAll(/([\d.]+),([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

describe("timeSeries", () => {
  const values = [7, 0, 3, 12, 9, 4, 7, 21, 2, 8];
  const rows = values.map((value, i) => ({
    day: `2021-01-${String(i + 1).padStart(2, "0")}`,
    value
  }));

  test("draws the mean of each day and the six before it, from the seventh day on", () => {
    const drawn = linePoints(timeSeries(rows, {...counted, document, mean: true}));
    const expected = [6, 7, 8, 9].map((i) => mean(values.slice(i - 6, i + 1)));
    expect(drawn).toHaveLength(4);
    // Pixels are linear in the value: compare ratios of differences.
    const scale = (drawn[0]![1] - drawn[1]![1]) / (expected[1]! - expected[0]!);
    for (let i = 2; i < 4; i++)
      expect(drawn[0]![1] - drawn[i]![1]).toBeCloseTo(scale * (expected[i]! - expected[0]!), 2);
  });

  test("says that it draws means only where it does: with less than eight days the days are the line", () => {
    const legendOf = (days: number) =>
      timeSeries(rows.slice(0, days), {...counted, document, mean: true}).querySelector(".legend")
        ?.textContent;
    expect(legendOf(8)).toContain("7-day mean");
    expect(legendOf(7)).toBeUndefined();
    const few = timeSeries(rows.slice(0, 3), {...counted, document, mean: true});
    expect(linePoints(few)).toHaveLength(3);
  });

  test("takes a day without a row as zero when counting and as unknown when measuring", () => {
    const gap = rows.filter((_, i) => i !== 4);
    expect(linePoints(timeSeries(gap, {...counted, document}))).toHaveLength(10);
    expect(linePoints(timeSeries(gap, {...measured, document}))).toHaveLength(9);
    const path = timeSeries(gap, {...measured, document}).querySelector(
      '[aria-label="line"] path'
    )!;
    expect(path.getAttribute("d")!.match(/M/g)).toHaveLength(2);
  });

  test("lays the period before under the same dates", () => {
    const before = rows.map(({value}, i) => ({
      day: `2020-12-${String(i + 20).padStart(2, "0")}`,
      value
    }));
    const here = {from: rows[0]!.day, to: rows.at(-1)!.day};
    const there = {from: before[0]!.day, to: before.at(-1)!.day};
    const all = {from: there.from, to: here.to};
    const brush = {all, chosen: here, compared: {here, there, label: "the days before"}};
    const chart = timeSeries([...before, ...rows], {...counted, document, brush});
    const [, solid, dashed] = [...chart.querySelectorAll('[aria-label="line"] path')];
    expect(
      dashed!.getAttribute("stroke-dasharray") ??
        dashed!.parentElement!.getAttribute("stroke-dasharray")
    ).toBe("4,3");
    expect(dashed!.getAttribute("d")).toBe(solid!.getAttribute("d"));
    expect(chart.querySelector(".legend")!.textContent).toContain("the days before");
  });

  test("draws other filters over the chosen days alone", () => {
    const others = rows.map((row) => ({...row, value: 2 * row.value}));
    const [from, to] = [rows[2]!.day, rows[6]!.day];
    const all = {from: rows[0]!.day, to: rows.at(-1)!.day};
    const comparison = {rows: others, label: "everything"};
    const brush = {all, chosen: {from, to}};
    const chart = timeSeries(rows, {...counted, document, comparison, brush});
    const [, solid, dashed] = [...chart.querySelectorAll('[aria-label="line"] path')];
    const xs = (path: Element) =>
      path
        .getAttribute("d")!
        .split(/[ML]/)
        .filter(Boolean)
        .map((point) => point.split(",")[0]);
    expect(xs(dashed!)).toEqual(xs(solid!));
    expect(xs(dashed!)).toHaveLength(5);
  });
});
