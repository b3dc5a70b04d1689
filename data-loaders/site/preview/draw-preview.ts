import {area, curveMonotoneX, line, max, mean, scaleLinear, scaleUtc} from "d3";
import type {Canvas, Family} from "./open-canvas.ts";

/** What the picture that links show says of a report. */
export interface Preview {
  readonly title: string;
  /** The report's period, as it is written on its pages. */
  readonly period: string;
  /** Three at most, in words. */
  readonly figures: readonly {readonly label: string; readonly value: string}[];
  readonly series: {
    readonly label: string;
    /** One value a day in order; days without one are left out. */
    readonly days: readonly {readonly day: Date; readonly value: number}[];
  };
}

/** Pixels, as Open Graph asks for. */
export const previewSize = {width: 1200, height: 630} as const;

const {width, height} = previewSize;
const margin = 76;
const inner = width - 2 * margin;
const ink = {paper: "#fcfbf8", text: "#1c1b19", soft: "#6b675f", main: "#2a5d8f", wash: "#dfe8f0"};

/** A report in one picture: title, period, headline figures and the course of the first, as SVG. */
export function drawPreview({title, period, figures, series}: Preview, canvas: Canvas): string {
  const write = (text: string, x: number, y: number, size: number, family: Family) =>
    canvas.text(text, {x, y, size, family, fill: family === serif ? ink.text : ink.soft});
  const fit = (text: string, size: number, wide: number) =>
    Math.min(size, Math.floor(wide / canvas.measure(text, serif)));

  const lines = titleLines(title, (text) => canvas.measure(text, serif));
  const size = Math.min(...lines.map((text) => fit(text, lines.length > 1 ? 62 : 84, inner)));
  const below = 172 + (lines.length - 1) * size * 1.12;
  const shown = figures.slice(0, 3);
  const figureSize = Math.min(...shown.map(({value}) => fit(value, 60, inner / 3 - 48)));
  const column = (i: number) => margin + (i * inner) / 3;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<rect width="${width}" height="${height}" fill="${ink.paper}"/>
<rect width="${width}" height="10" fill="${ink.main}"/>
${write(period, margin, 84, 27, sans)}
${lines.map((text, i) => write(text, margin - 3, 172 + i * size * 1.12, size, serif)).join("\n")}
${shown.map(({value}, i) => write(value, column(i) - 1, below + 118, figureSize, serif)).join("\n")}
${shown.map(({label}, i) => write(label, column(i), below + 156, 24, sans)).join("\n")}
${drawSeries(series.days, below + 205)}
${series.days.length > 1 ? write(series.label, margin, height - 22, 21, sans) : ""}
</svg>`;
}

const serif = "Source Serif 4";
const sans = "Inter";

/** Each day as it was in a thin line and over it the mean of seven, down to the lower edge. */
function drawSeries(days: readonly Day[], top: number): string {
  if (days.length < 2) return "";
  const bottom = height - 54;
  const x = scaleUtc([days[0]!.day, days.at(-1)!.day], [margin, width - margin]);
  const y = scaleLinear([0, max(days, (d) => d.value) || 1], [bottom, top]);
  const smooth = days.map(({day}, i) => ({
    day,
    value: mean(days.slice(Math.max(0, i - 6), i + 1), (d) => d.value)!
  }));
  const path = line<Day>(
    (d) => x(d.day),
    (d) => y(d.value)
  ).digits(1);
  const wash = area<Day>(
    (d) => x(d.day),
    bottom,
    (d) => y(d.value)
  ).digits(1);
  const last = smooth.at(-1)!;
  return [
    `<path d="${wash.curve(curveMonotoneX)(smooth)!}" fill="${ink.wash}"/>`,
    `<path d="${path(days)!}" fill="none" stroke="${ink.main}" stroke-opacity="0.3" stroke-width="1.5"/>`,
    `<path d="${path.curve(curveMonotoneX)(smooth)!}" fill="none" stroke="${ink.main}" stroke-width="4" stroke-linejoin="round"/>`,
    `<circle cx="${x(last.day).toFixed(1)}" cy="${y(last.value).toFixed(1)}" r="7" fill="${ink.main}"/>`,
    `<path d="M${margin},${bottom}H${width - margin}" stroke="${ink.soft}" stroke-opacity="0.5"/>`
  ].join("\n");
}

type Day = Preview["series"]["days"][number];

/** A title on one line or two; where two are not enough, what is left is not shown. */
function titleLines(title: string, measure: (text: string) => number): string[] {
  const words = title.trim().split(/\s+/);
  const whole = words.join(" ");
  if (measure(whole) * 66 <= inner) return [whole];
  let first = words.shift()!;
  while (words.length > 1 && measure(`${first} ${words[0]!}`) <= measure(words.join(" "))) {
    first += ` ${words.shift()!}`;
  }
  return [first, words.join(" ")].filter(Boolean).map((text) => shortened(text, 60));
}

const shortened = (text: string, length: number) =>
  text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
