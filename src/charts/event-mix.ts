import * as Plot from "@observablehq/plot";
import {formatCount} from "../format/format-count.js";
import {formatPercent} from "../format/format-percent.js";
import {documentOf, h} from "../components/h.js";
import type {Channel, Quantity} from "./channel.js";
import {readNumbers, readTexts} from "./channel.js";
import type {ChartOptions, Reading} from "./chart-options.js";
import type {Chosen} from "./choosable.js";
import {choosable} from "./choosable.js";
import {categoryColour} from "./colours.js";
import {emptyChart} from "./empty-chart.js";
import {readChoosable, readUnchosen} from "../model/facet.js";
import {legend} from "./legend.js";
import {plotChart} from "./plot-chart.js";
import {tips} from "./tips.js";

export interface EventMixOptions extends ChartOptions {
  /** The size of a part. */
  x: Channel<Quantity>;
  /** Its name, which has a colour. */
  fill: Channel;
}

interface Part extends Chosen {
  label: string;
  value: number;
}

/** One bar cut into shares; the legend gives each part's name, share and count, however thin its piece. */
export function eventMix(rows: readonly object[], options: EventMixOptions) {
  const {width = 720, height = 36, locale} = options;
  const {values} = readNumbers(rows, options.x, options);
  const names = readTexts(rows, options.fill, options).values;
  const choices = readChoosable(rows, options.facet);
  const unchosen = readUnchosen(rows, options.facet);
  const parts = values.map((value, i): Part => {
    const own = {choosable: choices[i], isUnchosen: unchosen[i]};
    return {label: names[i]!, value: value ?? 0, ...own};
  });
  const total = parts.reduce((sum, part) => sum + part.value, 0);
  if (total === 0) return emptyChart({...options, height: 64});
  const share = (part: Part) => formatPercent(part.value / total, {locale});
  const text = (part: Part) => `${share(part)} (${formatCount(part.value, {locale})})`;

  const chart = plotChart(
    {...options, width, height},
    {
      margin: 0,
      x: {domain: [0, total], axis: null},
      marks: [
        Plot.barX(
          parts,
          Plot.stackX({
            x: "value",
            fill: (_: Part, i: number) => categoryColour(i),
            order: null,
            insetRight: 0.75,
            title: (part: Part) => `${part.label}\n${text(part)}`,
            tip: tips(options),
            ...choosable(parts, options, "name")
          })
        )
      ]
    }
  );
  const document = documentOf(options);
  const entries = parts.map((part, i) => ({
    ...part,
    label: `${part.label} ${text(part)}`,
    colour: categoryColour(i)
  }));
  return h(document, "div", {class: "chart-box"}, legend(entries, {document}), chart);
}

eventMix.reading = ({x, fill}: EventMixOptions): Reading => ({values: [x], by: [fill]});

eventMix.file = "event-mix";
