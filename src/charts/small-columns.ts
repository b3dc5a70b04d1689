import * as Plot from "@observablehq/plot";
import type {Channel, Quantity} from "./channel.js";
import {readNumbers, readTexts} from "./channel.js";
import type {ChartOptions, Reading} from "./chart-options.js";
import {narrow} from "./chart-options.js";
import {colours} from "./colours.js";
import {emptyChart} from "./empty-chart.js";
import {plotChart} from "./plot-chart.js";
import {tips} from "./tips.js";

export interface SmallColumnsOptions extends ChartOptions {
  /** The classes, in order: months. */
  x: Channel;
  y: Channel<Quantity>;
  /** What has columns of its own: states. */
  panel: Channel;
  /** The order of the panels; by default that of the rows given. */
  panels?: readonly string[];
}

interface Column {
  x: string;
  panel: string;
  value: number;
  across: number;
  down: number;
}

/** A panel of columns for each of several things, all on one scale, so that their heights compare. */
export function smallColumns(rows: readonly object[], options: SmallColumnsOptions) {
  const {width = 720} = options;
  const small = width < narrow;
  const {values, format} = readNumbers(rows, options.y, options);
  const xs = readTexts(rows, options.x, options).values;
  const of = readTexts(rows, options.panel, options).values;
  const panels = options.panels ?? [...new Set(of)];
  const across = Math.min(small ? 2 : 4, panels.length);
  const place = (panel: string) => {
    const i = panels.indexOf(panel);
    return {across: i % across, down: Math.floor(i / across)};
  };
  const drawn = values.flatMap((value, i): Column[] =>
    value === null ? [] : [{x: xs[i]!, panel: of[i]!, value, ...place(of[i]!)}]
  );
  if (drawn.length === 0) return emptyChart(options);
  const names = [...new Set(xs)];
  const downs = Math.ceil(panels.length / across);
  const heads = panels.map((panel) => ({panel, ...place(panel)}));
  const top = Math.max(...drawn.map(({value}) => value));
  // the lowest panel of each column says when its columns begin and end
  const lowest = heads.filter((_, i) => i + across >= heads.length);
  const end = (text: string, side: "left" | "right") =>
    Plot.text(lowest, {
      fx: "across",
      fy: "down",
      frameAnchor: `bottom-${side}`,
      dy: 14,
      text: () => text,
      fill: colours.soft
    });
  return plotChart(
    {...options, width, height: options.height ?? downs * (small ? 104 : 112) + 8},
    {
      marginLeft: 44,
      marginRight: 0,
      marginTop: 22,
      marginBottom: 20,
      x: {domain: names, padding: 0.15, axis: null},
      y: {domain: [0, top || 1], nice: true},
      fx: {domain: Array.from({length: across}, (_, i) => i), axis: null, padding: 0.08},
      fy: {domain: Array.from({length: downs}, (_, i) => i), axis: null, padding: 0.34},
      marks: [
        Plot.gridY({stroke: colours.rule, strokeOpacity: 1, ticks: 2}),
        Plot.axisY({ticks: 2, tickFormat: format.tick, tickSize: 0, label: null}),
        Plot.barY(drawn, {
          x: "x",
          y: "value",
          fx: "across",
          fy: "down",
          fill: colours.main,
          title: (row: Column) => `${row.panel}, ${row.x}\n${format.full(row.value)}`,
          tip: tips(options)
        }),
        Plot.ruleY([0], {stroke: colours.muted}),
        Plot.text(heads, {
          fx: "across",
          fy: "down",
          frameAnchor: "top-left",
          dy: -16,
          text: "panel",
          fill: colours.ink,
          fontWeight: 600
        }),
        end(names[0]!, "left"),
        names.length > 1 ? end(names.at(-1)!, "right") : null
      ]
    }
  );
}

smallColumns.reading = ({x, y, panel}: SmallColumnsOptions): Reading => ({
  values: [y],
  by: [x, panel],
  how: "all panels have the same scale"
});

smallColumns.file = "small-columns";
