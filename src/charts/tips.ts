import {documentOf} from "../components/h.js";
import {isLive} from "../components/is-live.js";
import type {ChartOptions} from "./chart-options.js";

/** How all tips are set. */
export const tipStyle = {lineHeight: 1.3, textPadding: 9, pathFilter: "none"} as const;

/**
 * A mark's tip: Plot's, which follows the pointer, on a reader's screen. Written ahead of time there is
 * no pointer, and without it Plot writes the same title as `<title>`, which works without scripts.
 */
export function tips(options: ChartOptions): typeof tipStyle | false {
  return isLive(documentOf(options)) && tipStyle;
}
