import {notice} from "../components/notice.js";
import type {ChartOptions} from "./chart-options.js";

/** In place of a chart without rows: words, and the chart's own size so that nothing moves. */
export function emptyChart({empty, height, document}: ChartOptions): HTMLElement {
  return notice(empty ?? "Nothing matches these filters.", {
    kind: "empty",
    height: height ?? 160,
    document
  });
}
