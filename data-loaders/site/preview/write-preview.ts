import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {formatRange} from "../../../src/format/format-range.ts";
import {metrics} from "../../../src/model/metrics/dictionary.ts";
import {formatMetric} from "../../../src/model/metrics/format-metric.ts";
import {metricsQuery} from "../../../src/model/metrics/metrics-query.ts";
import {answerRows} from "../../../src/model/answer.ts";
import type {ReportContext} from "../../../src/model/report-context.ts";
import {reportShape} from "../../../src/model/report-shape.ts";
import type {Reader} from "../../publish/open-reader.ts";
import {openReader} from "../../publish/open-reader.ts";
import {drawPreview} from "./draw-preview.ts";
import {openCanvas} from "./open-canvas.ts";

/** The picture's file in a built site. */
export const previewFile = "preview.png";

/**
 * Makes the picture that links to a report show.
 *
 * @param database the reader's database
 * @returns what the picture shows, in words
 */
export async function writePreview(
  dist: string,
  database: string,
  context: ReportContext
): Promise<string> {
  const reader = await openReader(database, reportShape(context));
  try {
    const {choices, locale, has} = context;
    const days = await readDays(reader);
    const main = has.revenue ? "revenue" : "views";
    const canvas = await openCanvas();
    const preview = {
      title: context.title,
      period: formatRange(choices.firstDay, choices.lastDay, {locale}),
      figures: await readFigures(reader, context, days),
      series: {
        label: has.revenue ? `Revenue a day, ${context.currency}` : "Views a day",
        days: days.map((row) => ({day: row.day, value: row[main] ?? 0}))
      }
    };
    await writeFile(join(dist, previewFile), canvas.png(drawPreview(preview, canvas)));
    const figures = preview.figures.map(({label, value}) => `${label} ${value}`);
    return `${[preview.title, preview.period].join(", ")}: ${figures.join(", ")}`;
  } finally {
    await reader.close();
  }
}

/** Revenue is null where no sale of a day has an amount. */
type DayRow = {day: Date; revenue: number | null} & Record<"views" | "carts" | "purchases", number>;

const readDays = async (reader: Reader) =>
  answerRows<DayRow>(
    await reader.ask("SELECT day, views, carts, purchases, revenue FROM by_day ORDER BY day")
  );

/** Three figures of which none is an estimate: sums over the days, and orders where all are there. */
async function readFigures(reader: Reader, context: ReportContext, days: readonly DayRow[]) {
  const values = new Map<string, number>();
  for (const id of ["revenue", "purchases", "views", "carts"] as const) {
    values.set(
      id,
      days.reduce((sum, row) => sum + (row[id] ?? 0), 0)
    );
  }
  if (context.has.sales && context.samplingFactor === 1) {
    const asked = metrics.filter(
      ({id}) => id === "orders" || (id === "aov" && context.has.revenue)
    );
    const answer = await reader.ask(metricsQuery("sales", asked));
    const [row] = answerRows<Record<string, number>>(answer);
    for (const {id} of asked) values.set(id, row![id]!);
  }
  return ["revenue", "orders", "aov", "purchases", "views", "carts"]
    .filter((id) => values.get(id))
    .slice(0, 3)
    .map((id) => {
      const {label, unit} = metrics.find((metric) => metric.id === id)!;
      return {label, value: formatMetric(unit, context)(values.get(id)!)};
    });
}
