import * as Plot from "@observablehq/plot";
import {documentOf} from "../components/h.js";
import type {ChartOptions} from "./chart-options.js";

/** Plot with what all charts share: the document, the class the style sheet knows, and a name. */
export function plotChart(
  {width, height, ariaLabel, ariaDescription, ...options}: ChartOptions,
  plot: Plot.PlotOptions
): SVGSVGElement & Pick<Plot.Plot, "scale"> {
  const document = documentOf(options);
  const chart = Plot.plot({
    className: "chart",
    ...(plot.margin === undefined && {marginTop: 8, marginRight: 8}),
    ...plot,
    document,
    width,
    height,
    ariaLabel,
    ariaDescription,
    style: {overflow: "visible", fontSize: "12px", fontFamily: "var(--sans)"}
  });
  const choices = [...chart.querySelectorAll("[data-choose][role=button]")];
  // One picture, unless there is something in it to choose.
  chart.setAttribute("role", choices.length ? "group" : "img");
  // One stop for the tabulator; arrows lead on from there.
  const stop = choices.find((mark) => mark.getAttribute("aria-pressed") === "true") ?? choices[0];
  stop?.setAttribute("tabindex", "0");
  // Plot names its parts, which only something with a role may have; a tip draws some of them anew.
  const nameParts = () => {
    for (const part of chart.querySelectorAll("g[aria-label]:not([role])"))
      part.setAttribute("role", "group");
  };
  nameParts();
  chart.addEventListener("input", nameParts);
  return chart as SVGSVGElement & Plot.Plot;
}
