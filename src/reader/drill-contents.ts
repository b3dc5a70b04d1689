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
  const kinds = drillKinds.filter(({id}) => isPart(id, path, context));
  const [course, ...parts] = await Promise.all([
    drillCourse(path, measure, sql),
    ...kinds.map(({id}) => sql.ask<PartRow>(drillParts(path, id, measure)))
  ]);
  const tables = kinds.map(({id, label, plural}, i) =>
    partTable(id, {label, plural}, parts[i]!, {measure, context})
  );
  return fragment(facts, course, ...tables);
}

/** Whether something can have parts of a kind: the exports know it, and it is not of one value already. */
function isPart(kind: DrillKind, path: DrillPath, {choices, has}: ReportContext): boolean {
  // segments and days have a table and a chart of their own
  if (kind === "segment" || kind === "day" || path.some((step) => step.kind === kind)) return false;
  const isOneThing = path.some((step) => step.kind === "product");
  if (kind === "product") return true;
  if (kind === "category") return has.categories && !isOneThing;
  if (kind === "brand") return has.brands && !isOneThing;
  return (choices.sets[kind]?.length ?? 0) > 1;
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
  const hours = await sql.ask(drillHours(path, measure));
  return chart(columns, hours, {x: "hour", y: measure, id: "drill-course"});
}

function partTable(
  kind: DrillKind,
  {label, plural}: {label: string; plural: string},
  parts: Rows<PartRow>,
  {measure, context}: {measure: DrillMeasure; context: ReportContext}
): Node {
  const offered =
    kind === "product" || kind === "segment" || kind === "day" ? [] : context.choices.sets[kind];
  const nameOf = ({value, product}: PartRow) => product ?? setValueLabel(value, offered);
  const heading = (text: string) => h(document, "h3", {id: `drill-${kind}`}, text);
  const [only] = parts;
  if (parts.length === 1 && only)
    return fragment(
      heading(label),
      h(document, "p", {}, drillButton(document, {kind, value: only.value}, nameOf(only)))
    );
  const total = parts.reduce((sum, row) => sum + (row[measure] ?? 0), 0);
  const rows = parts.map((row) => ({
    ...row,
    name: nameOf(row),
    share: total > 0 ? (row[measure] ?? 0) / total : null
  }));
  return fragment(
    heading(`By ${label.toLowerCase()}`),
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
