import {formatCount} from "../format/format-count.js";
import {formatPercent} from "../format/format-percent.js";
import {h} from "./h.js";
import {summariseColumn} from "./summarise-column.js";
import type {ReadColumn} from "./table-column.js";

const svg = "http://www.w3.org/2000/svg";
const size = {width: 96, height: 22};

/** What stands in a column's head: a small histogram and its range, or the most frequent values; and the share filled. */
export function columnSummary(
  document: Document,
  column: ReadColumn,
  values: readonly unknown[],
  locale?: string
): HTMLElement {
  const {filled, all, bins, top} = summariseColumn(values);
  const count = (n: number) => formatCount(n, {locale});
  const isDate = values.some((value) => value instanceof Date);
  const shown = (value: number) => column.text(isDate ? new Date(value) : value);
  const range =
    bins &&
    (bins.low === bins.high
      ? `all ${shown(bins.low)}`
      : `${shown(bins.low)} – ${shown(bins.high)}`);
  const named = (value: string) => {
    const text = column.text(value);
    return text.length > 60 ? `${text.slice(0, 60)}…` : text;
  };
  const most = top?.values.map(([value, n]) => `${named(value)} (${count(n)})`) ?? [];
  const isUnique = top !== undefined && top.distinct === filled && filled > 1;
  const isOne = top?.distinct === 1;
  const topText = () => {
    if (isOne) return `all ${named(top.values[0]![0])}`;
    return isUnique ? `${count(top.distinct)} different` : most[0];
  };
  return h(
    document,
    "div",
    {class: "column-summary"},
    bins && bins.counts.length > 1 && histogram(document, bins.counts),
    range && h(document, "span", {}, range),
    top && h(document, "span", {}, topText()),
    top &&
      !isUnique &&
      !isOne &&
      h(document, "span", {title: most.join(", ")}, `${count(top.distinct)} different`),
    filled < all &&
      h(document, "span", {}, `${formatPercent(filled / all, {locale, digits: 1})} filled`)
  );
}

function histogram(document: Document, counts: readonly number[]): SVGElement {
  const highest = Math.max(...counts);
  const chart = document.createElementNS(svg, "svg");
  const {width, height} = size;
  for (const [key, value] of Object.entries({
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    "aria-hidden": "true"
  }))
    chart.setAttribute(key, String(value));
  const step = width / counts.length;
  counts.forEach((n, i) => {
    const bar = document.createElementNS(svg, "rect");
    // what is there at all can be seen
    const tall = n === 0 ? 0 : Math.max(1, (n / highest) * height);
    const place = {x: i * step, y: height - tall, width: step - 1, height: tall};
    for (const [key, value] of Object.entries(place)) bar.setAttribute(key, value.toFixed(2));
    chart.append(bar);
  });
  return chart;
}
