import type {BrushLayer} from "../model/brush.js";

/** A place on the screen in the chart's own pixels. */
export type PlaceOnChart = (layer: BrushLayer | null, clientX: number) => number;

/** Finds places on a chart; while it is drawn again there is none, and it is where it was. */
export function placeOnChart(): PlaceOnChart {
  let [origin, scale] = [0, 1];
  return (layer, clientX) => {
    const chart = layer?.ownerSVGElement;
    const {left, width} = chart?.getBoundingClientRect() ?? {left: 0, width: 0};
    if (chart && width > 0) [origin, scale] = [left, chart.viewBox.baseVal.width / width];
    return (clientX - origin) * scale;
  };
}
