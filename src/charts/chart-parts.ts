import type {FigureOptions} from "../components/figure.js";
import {list} from "../format/list.js";
import {lowerFirst} from "../format/lower-first.js";
import type {Field} from "../model/fields.js";
import type {Source} from "../model/source.js";
import {sourcesOf} from "../model/source.js";
import {sourcesBehind} from "../model/sources-behind.js";
import type {Brush} from "../model/brush.js";
import {channelField} from "./channel.js";
import type {ChartOptions, Drawing, Reading} from "./chart-options.js";
import {facetNote} from "../model/facet.js";

/** What is said around a chart; what is left out follows from its channels and its query. */
export type ChartWords = Omit<FigureOptions, "chart" | "document" | "data" | "cell">;

/**
 * The parts of a chart's figure.
 *
 * Title, subtitle (the unit, what exactly is counted, how the drawing is read), caption and what is said
 * where there is nothing come from the drawing's reading and from the fields of its channels; so does the
 * query from the rows. The figure's title names the chart to those who cannot see it.
 *
 * @throws Error `missing title: …` where neither the author nor a channel gives one, `missing source: …`
 */
export function chartParts<O extends ChartOptions>(
  draw: Drawing<O>,
  rows: readonly object[] & Partial<Source>,
  options: O & ChartWords
): FigureOptions {
  const reading = draw.reading?.(options);
  const values = (reading?.values ?? []).map((channel) => channelField(channel));
  const title = options.title ?? titleOf(reading, values, options.locale);
  if (!title)
    throw new Error(`missing title: ${draw.name || "a drawing"} of values without a name`);
  const sql = sourcesBehind(rows, options.sql, "a chart");
  const {empty = values[0]?.none, caption = reading?.caption} = options;
  const note = [
    options.brush?.chosen && brushNote(options.brush, reading?.every, Boolean(caption)),
    facetNote(options.facet, "chart")
  ]
    .filter(Boolean)
    .join(" ");
  return {
    ...options,
    title,
    subtitle: options.subtitle ?? subtitleOf(reading, values, options),
    caption: note ? [caption, caption ? " " : null, note] : caption,
    sql,
    data: async () => (await import("./chart-data.js")).chartData(rows, options, sql, reading),
    cell: async () => {
      const {chartCell} = await import("./chart-cell.js");
      const name = typeof title === "string" ? title : (title.textContent ?? "");
      const isPlain = options.sql === undefined;
      return chartCell({title: name, file: draw.file, sources: sourcesOf(sql), isPlain, options});
    },
    chart: (width) => draw(rows as readonly never[], {...options, width, empty})
  };
}

/** What is said where a chart shows days that the filter leaves out; a caption is about those that it keeps. */
function brushNote(brush: Brush, every: string | undefined, hasCaption: boolean): string {
  const whole = brush.of ? "month" : every === "a week" ? "week" : undefined;
  if (whole)
    return `Outside the chosen period, the chart is grey; a ${whole} partly in it is shown with all its days.`;
  return hasCaption
    ? "This is of the chosen period; the rest is grey."
    : "Outside the chosen period, the chart is grey.";
}

/** "Revenue by weekday", "Views, carts and purchases by brand", "Revenue a day by source". */
function titleOf(reading: Reading | undefined, values: readonly Field[], locale?: string) {
  const [first, ...others] = values.map(({label}) => label).filter(Boolean);
  if (!reading || !first) return undefined;
  const by = (reading.by ?? []).flatMap((channel) => {
    const label = channel === undefined ? "" : lowerFirst(channelField(channel).label);
    return label ? [label] : [];
  });
  return [
    list([first, ...others.map(lowerFirst)], {locale}),
    reading.every,
    by.length ? `by ${list(by, {locale})}` : undefined
  ]
    .filter(Boolean)
    .join(" ");
}

/** "USD, sales before returns; weeks begin on Monday"; under an author's title also what is measured. */
function subtitleOf(
  reading: Reading | undefined,
  [field, ...others]: readonly Field[],
  {title, currency = "USD"}: {title?: unknown; currency?: string}
): string | undefined {
  if (!reading || !field) return undefined;
  const what = [
    title ? lowerFirst(field.label) : undefined,
    field.kind === "money" ? currency : undefined,
    field.about
  ];
  const unit = others.length ? "" : what.filter(Boolean).join(", ");
  return [unit, reading.how].filter(Boolean).join("; ") || undefined;
}
