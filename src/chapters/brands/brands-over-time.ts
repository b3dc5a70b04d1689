import {fragment} from "../../components/fragment.js";
import {periodBrush} from "../../reader/brush.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {facet} from "../../reader/facet.js";
import {dayChart} from "../../reader/day-chart.js";
import type {CourseRow} from "./brand-course.js";
import {brandCourse} from "./brand-course.js";
import type {BrandRow} from "./brand-report.js";
import {brandReport, namedBrands} from "./brand-report.js";
import {brandStep} from "./brand-step.js";
import {nothingOfBrands} from "./nothing-of-brands.js";
import type {RankedBy} from "./ranked-by.js";
import {rankedBy} from "./ranked-by.js";

/** Lines that a chart of brands has at most. */
const mostDrawn = 5;

/** The five largest brands by day or week, or the chosen one and its share. */
export async function brandsOverTime(brands: SqlTag, chosen: string): Promise<DocumentFragment> {
  const every = brands.without("period");
  const brush = periodBrush(brands);
  const {context} = every.reader;
  const {has, currency} = context;
  const by = rankedBy(context);
  const step = brandStep(every.filters, context.choices);
  const report = namedBrands(await brandReport(every, chosen));
  const named = report.map(({brand}) => brand);
  const drawn = chosen ? named.filter((brand) => brand === chosen) : named.slice(0, mostDrawn);
  const cut = describeCut(report, by);
  const course = await brandCourse(every, step, chosen ? [chosen] : drawn);
  return fragment(
    dayChart(
      drawn.flatMap((brand) => course.filter((row) => row.brand === brand)),
      {
        x: "day",
        y: by,
        series: chosen ? undefined : "brand",
        facet: chosen ? undefined : facet(every, "brand", ({brand}: CourseRow) => brand),
        interval: step,
        brush,
        title: `${has.revenue ? "Revenue" : "Views"} by ${step}${chosen ? `: ${chosen}` : cut}`,
        subtitle: `${has.revenue ? `${currency}, sales before returns` : "views"}${step === "week" ? "; weeks begin on Monday; the first and last may be incomplete" : ""}`,
        ariaLabel: "Brands over time",
        empty: nothingOfBrands,
        sql: course
      },
      `There is only one ${step} to show, so the brands have no course over time.`
    ),
    chosen &&
      dayChart(course, {
        x: "day",
        interval: step,
        brush,
        y: {value: (row: CourseRow) => shareOf(row, by), label: "share", kind: "percent"},
        title: `${chosen}’s share`,
        subtitle: `of the ${by} of all brands, by ${step}; the axis may begin above zero`,
        ariaLabel: "Share of the brand over time",
        empty: nothingOfBrands
      })
  );
}

/** What the lines are, for the end of a title: not the largest where others are as large. */
export function describeCut(
  report: readonly Pick<BrandRow, "revenue" | "views">[],
  by: RankedBy
): string {
  const [last, next] = [report[mostDrawn - 1], report[mostDrawn]];
  if (!last || !next) return " and brand";
  return last[by] === next[by] ? ", five of the largest brands" : ", five largest brands";
}

/** The brand's share of all brands; null where all have none. */
export function shareOf(row: Omit<CourseRow, "day" | "brand">, by: "revenue" | "views") {
  const all = row[`all_${by}`];
  return all ? row[by] / all : null;
}
