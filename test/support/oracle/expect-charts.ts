import {escape, op} from "arquero";
import {bandOf} from "./band-of.ts";
import type {Without} from "./select.ts";
import type {Event} from "./shop.ts";
import {tablesOf} from "./tables-of.ts";

/** Values at the marks of charts that write them there, by the chart's label. */
export function expectCharts(without: Without): Record<string, number[]> {
  const bands = tablesOf(without("price_band"))
    .events.groupby({band: escape(({price}: Event) => bandOf(price))})
    .rollup({low: op.min("price"), n: op.count()})
    .orderby("low");
  return {"Price bands": bands.array("n") as number[]};
}
