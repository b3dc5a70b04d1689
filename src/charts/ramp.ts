import {documentOf, h} from "../components/h.js";
import {quantile} from "d3-array";
import {colours, sequential, sequentialInk} from "./colours.js";

/** Values sorted into the steps of the sequential ramp. */
export interface Ramp {
  /** The lower bound of each step in use, ascending. */
  bounds: number[];
  fill: (value: number) => string;
  ink: (value: number) => string;
}

/** How values are sorted into steps. */
export type RampMethod = "equal" | "quantile" | "range";

/**
 * Classes of values for the sequential colours: equal steps from 0 to the most by default, or equal
 * numbers of values ("quantile") where a few large ones would leave all others in the first step, or equal
 * steps from the least to the most ("range") where all lie close together.
 */
export function ramp(values: readonly number[], method: RampMethod = "equal"): Ramp {
  const n = sequential.length;
  const most = Math.max(0, ...values);
  const sorted = [...values].sort((a, b) => a - b);
  const least = method === "range" ? sorted[0]! : 0;
  const lower = Array.from({length: n}, (_, i) =>
    method === "quantile" ? quantile(sorted, i / n)! : least + ((most - least) * i) / n
  );
  // Few or tied values fill fewer steps; the darkest always stands for the most, unless that is nothing.
  const bounds = [...new Set(lower)];
  const offset = most > 0 ? n - bounds.length : 0;
  const step = (value: number) => {
    let i = bounds.length - 1;
    while (i > 0 && value < bounds[i]!) i--;
    return offset + i;
  };
  return {
    bounds,
    fill: (value) => sequential[step(value)]!,
    ink: (value) => sequentialInk[step(value)]!
  };
}

/** A class's bound needs no more than two figures: 8,183 reads 8.2K. */
function round(value: number): number {
  return Number(value.toPrecision(2));
}

/** The ramp's legend: its steps with their lower bounds, and what no data looks like. */
export function rampLegend(
  {bounds, fill}: Ramp,
  format: (value: number) => string,
  options: {document?: Document; noData?: string} = {}
): HTMLElement {
  const document = documentOf(options);
  const swatch = (kind: string, colour: string) =>
    h(document, "span", {class: `swatch ${kind}`, style: `--swatch: ${colour}`});
  return h(
    document,
    "div",
    {class: "ramp-legend"},
    h(
      document,
      "ul",
      {class: "legend ramp"},
      bounds.map((bound) => h(document, "li", {}, swatch("", fill(bound)), format(round(bound))))
    ),
    options.noData &&
      h(
        document,
        "ul",
        {class: "legend"},
        h(document, "li", {}, swatch("swatch-outline", colours.noData), options.noData)
      )
  );
}
