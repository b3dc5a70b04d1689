import {range} from "d3-array";
import {columns} from "../charts/columns.js";
import {drillButton} from "../components/drill-button.js";
import {fragment} from "../components/fragment.js";
import {h} from "../components/h.js";
import {slug} from "../format/slug.js";
import type {DrillKind, DrillPath} from "../model/drill.js";
import {drillKinds} from "../model/drill.js";
import type {DrillMeasure} from "../model/questions/drill.js";
import {drillDays, drillHours, drillParts} from "../model/questions/drill.js";
import type {ReportContext} from "../model/report-context.js";
import type {Rows} from "../model/rows.js";
import {setValueLabel} from "../model/set-value-label.js";
import {chart} from "./chart.js";
import type {SqlTag} from "./create-reader.js";
import {dataTable} from "./data-table.js";
import {dayChart} from "./day-chart.js";
import {drillFacts} from "./drill-facts.js";

type PartRow = {value: string; product?: string; revenue?: number; units?: number; views?: number};

/** What something is made of under the filters of a tag: its sums, its course, and its parts by all that is known. */
export async function drillContents(path: DrillPath, sql: SqlTag): Promise<DocumentFragment> {
  const {context} = sql.reader;
  const {facts, measure} = await drillFacts(path, sql);
  if (!measure) return fragment(h(document, "p", {}, "Nothing of it matches the page’s filters."));
  const kinds = drillKinds.filter(({id}) => isPart(id, path, sql));
  const [course, ...parts] = await Promise.all([
    drillCourse(path, measure, sql),
    ...kinds.map(({id}) => sql.ask<PartRow>(drillParts(path, id, measure)))
  ]);
  const tables = kinds.map(({id, label, plural}, i) => {
    const rows = parts[i]!;
    return rows.length > 1 && partTable(id, {label, plural}, rows, {measure, context});
  });
  // all of it is of one value
  const common = kinds.flatMap(({id, label}, i) => {
    const [only, ...others] = parts[i]!;
    if (!only || others.length > 0) return [];
    const value = drillButton(document, {kind: id, value: only.value}, nameOf(id, only, context));
    return [h(document, "div", {}, h(document, "dt", {}, label), h(document, "dd", {}, value))];
  });
  return fragment(
    facts,
    common.length > 0 && h(document, "dl", {class: "drill-facts drill-common"}, common),
    course,
    ...tables
  );
}

/** Whether something can have parts of a kind: the exports know it, and it is not of one value already. */
function isPart(kind: DrillKind, path: DrillPath, {chosen, reader}: SqlTag): boolean {
  // segments and days have a table and a chart of their own
  if (kind === "segment" || kind === "day" || path.some((step) => step.kind === kind)) return false;
  if (kind === "product") return true;
  const offered = reader.context.choices.sets[kind] ?? [];
  return offered.length > 1 && chosen.sets[kind]?.length !== 1;
}

/** Its course day by day, or the hours of a day; nothing where there is none. */
async function drillCourse(
  path: DrillPath,
  measure: DrillMeasure,
  sql: SqlTag
): Promise<HTMLElement | false> {
  const {has} = sql.reader.context;
  const isTimed = measure === "views" ? has.eventTimes : has.saleTimes;
  if (!path.some(({kind}) => kind === "day")) {
    const days = await sql.ask<{day: Date}>(drillDays(path, measure));
    return dayChart(days, {x: "day", y: measure, mean: true, id: "drill-course"});
  }
  if (!isTimed) return false;
  const sold = await sql.ask<{hour: number}>(drillHours(path, measure));
  const byHour = new Map(sold.map((row) => [row.hour, row]));
  const hours = range(24).map((hour) => byHour.get(hour) ?? {hour, [measure]: 0});
  return chart(columns, hours, {x: "hour", y: measure, id: "drill-course", sql: sold});
}

function nameOf(
  kind: DrillKind,
  {value, product}: PartRow,
  {choices}: Pick<ReportContext, "choices">
): string {
  const isValue = kind !== "product" && kind !== "segment" && kind !== "day";
  return product ?? setValueLabel(value, isValue ? choices.sets[kind] : []);
}

function partTable(
  kind: DrillKind,
  {label, plural}: {label: string; plural: string},
  parts: Rows<PartRow>,
  {measure, context}: {measure: DrillMeasure; context: ReportContext}
): Node {
  const total = parts.reduce((sum, row) => sum + (row[measure] ?? 0), 0);
  const rows = parts.map((row) => ({
    ...row,
    name: nameOf(kind, row, context),
    share: total > 0 ? (row[measure] ?? 0) / total : null
  }));
  return fragment(
    h(document, "h3", {id: `drill-${kind}`}, `By ${label.toLowerCase()}`),
    dataTable(rows, {
      columns: [
        {key: "name", label},
        {key: measure, bar: true},
        "share",
        measure === "revenue" && "units"
      ],
      drill: {key: "name", of: ({value}: PartRow) => ({kind, value})},
      pageSize: 5,
      sql: parts,
      label: `Its ${plural}`,
      filename: `parts-by-${slug(label)}`
    })
  );
}
