import {formatRange} from "../format/format-range.js";
import type {Brush, Stop} from "../model/brush.js";
import {isBrushed} from "../model/brush.js";
import type {BrushLayerOptions} from "./brush-layer.js";
import {brushLayer} from "./brush-layer.js";
import type {ChartOptions} from "./chart-options.js";
import type {plotChart} from "./plot-chart.js";

/** Lays what can be drawn on over the classes of a chart's x axis, each of which chooses a period or a value. */
export function layClasses(
  chart: ReturnType<typeof plotChart>,
  names: readonly string[],
  choices: readonly Pick<Stop, "span" | "value">[],
  options: ChartOptions,
  layer: Omit<BrushLayerOptions, "stops">
): void {
  const x = chart.scale("x");
  if (!x || choices.length < names.length) return;
  const room = (x.step ?? 0) / 2;
  const stops = names.map((name, i): Stop => {
    const at = (x.apply(name) as number) + (x.bandwidth ?? 0) / 2;
    return {x0: at - room, x1: at + room, ...choices[i]};
  });
  brushLayer(chart, options, {...layer, stops});
}

/** How a layer over periods looks and reads. */
export function periodLayer(brush: Brush, {locale}: ChartOptions) {
  return {
    filter: "period" as const,
    isChosen: brush.chosen && (({span}: Stop) => isBrushed(brush, span!)),
    label: "Period",
    text: (from: Stop, to: Stop) => formatRange(from.span!.from, to.span!.to, {locale})
  };
}
