import type {TableColumn} from "../../components/table-column.js";
import {formats} from "../../format/formats.js";
import type {Made, MethodsFacts} from "../../model/methods-facts.js";
import type {ReportContext} from "../../model/report-context.js";
import {dataTable} from "../../reader/data-table.js";

/** The columns of each kind of table, and the names of the table and its download. */
const kinds = {
  relations: {
    one: "Relation",
    more: [],
    label: "Relations that follow the filters",
    pageSize: 20
  },
  tables: {one: "Table", more: ["rows"], label: "Tables behind the report", pageSize: 40},
  rollups: {
    one: "Rollup",
    more: [],
    label: "Rollups between the exports and the tables",
    pageSize: 40
  }
} satisfies Record<
  string,
  {one: string; more: readonly TableColumn[]; label: string; pageSize: number}
>;

/** Relations, tables or rollups, and what each is made from. */
export function madeTable(
  made: Pick<MethodsFacts, keyof typeof kinds>,
  kind: keyof typeof kinds,
  context: Pick<ReportContext, "locale" | "currency">
): HTMLElement {
  const {list} = formats(context);
  const {one, more, label, pageSize} = kinds[kind];
  const rows: readonly Made[] = made[kind];
  return dataTable(
    rows.map(({from, ...row}) => ({...row, from: list(from)})),
    {
      columns: [
        {key: "name", label: one},
        {key: "about", label: "What it is"},
        {key: "from", label: "Made from"},
        ...more
      ],
      sql: [], // not about visitors
      label,
      filename: `lineage-${kind}`,
      pageSize
    }
  );
}
