import type {ReportConfig} from "../../config.ts";
import {sources} from "../index.ts";
import {checkSources} from "./check-sources.ts";
import {customSource} from "./custom-source.ts";
import {headerKey} from "./header-key.ts";
import type {SaleStatus, SchemaColumn, Source} from "./source.ts";

/**
 * The sources of a report: the mappings of report.config.ts, which come first, and those Daybook knows.
 *
 * @throws UserError for a mapping or a source that does not say rightly where its columns go
 */
export function allSources(
  config: Pick<ReportConfig, "sources"> &
    Partial<Pick<ReportConfig, "reading" | "status" | "nobody">>
): Source[] {
  const all = [...config.sources.map(customSource), ...sources].map((source) => ({
    ...source,
    schemas: source.schemas.map((schema) => {
      const reading = {...config.reading, ...schema.reading};
      return {
        ...schema,
        ...(config.nobody?.length && {
          columns: schema.columns.map((column) => withNobody(column, config.nobody!))
        }),
        ...(Object.keys(reading).length > 0 && {reading}),
        ...(schema.status && {status: withStatuses(schema.status, config.status)})
      };
    })
  }));
  checkSources(all);
  return all;
}

function withNobody(column: SchemaColumn, nobody: readonly string[]): SchemaColumn {
  return column.to === "order_lines.customer_id"
    ? {...column, nobody: [...(column.nobody ?? []), ...nobody]}
    : column;
}

/** What report.config.ts says of statuses goes before what a source says. */
function withStatuses(
  status: SaleStatus,
  own: ReportConfig["status"] = {sold: [], notSold: []}
): SaleStatus {
  if (own.sold.length + own.notSold.length === 0) return status;
  const {sold, returned, notSold} = status;
  const settled = new Set([...own.sold, ...own.notSold].map(headerKey));
  const others = (values: readonly string[]) =>
    values.filter((one) => !settled.has(headerKey(one)));
  return {
    sold: [...others(sold), ...own.sold],
    ...(returned && {returned: others(returned)}),
    ...(notSold && {notSold: [...others(notSold), ...own.notSold]})
  };
}
