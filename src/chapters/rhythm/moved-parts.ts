import type {ReportContext} from "../../model/report-context.js";
import type {Rows} from "../../model/rows.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {MovedPart} from "../../statistics/what-moved.js";
import type {UnusualDay} from "./find-unusual.js";

/** A part of an unusual day, with the same weekday in the weeks around it. */
export interface MovedRow extends MovedPart {
  readonly day: Date;
}

/** Reads the parts of some days and what is usual; no query where there are no days. */
export async function movedParts(
  sql: SqlTag,
  days: readonly UnusualDay[]
): Promise<Rows<MovedRow> | undefined> {
  if (!days.length) return undefined;
  return sql.ask<MovedRow>(movedPartsQuery(days, sql.reader.context));
}

function movedPartsQuery(days: readonly UnusualDay[], {has}: Pick<ReportContext, "has">): string {
  const wanted = days.map(({day}) => new Date(day).toISOString().slice(0, 10)).join(",");
  return `WITH wanted AS (
  SELECT CAST(unnest(string_split('${wanted}', ',')) AS DATE) AS wanted
), cells AS (
${has.events ? cellsOfEvents : cellsOfSales}
), near AS (
  -- the same weekday four weeks before and after
  SELECT wanted, day, CAST(hour AS VARCHAR) AS hour, CAST(category AS VARCHAR) AS category, CAST(brand AS VARCHAR) AS brand,
    CAST(country AS VARCHAR) AS country, n
  FROM wanted JOIN cells ON isodow(cells.day) = isodow(wanted.wanted) AND abs(cells.day - wanted.wanted) <= 28
), spans AS (
  SELECT wanted AS of, count(DISTINCT day) AS others
  FROM near
  WHERE day <> wanted -- other days show what is usual
  GROUP BY wanted
), parts AS (
  SELECT wanted, day, 'hour' AS what, hour AS name, n FROM near
  UNION ALL
  SELECT wanted, day, 'category', category, n FROM near
  UNION ALL
  SELECT wanted, day, 'brand', brand, n FROM near
  UNION ALL
  SELECT wanted, day, 'country', country, n FROM near
)
SELECT wanted AS day, what, name, CAST(sum(CASE WHEN day = wanted THEN n ELSE 0 END) AS DOUBLE) AS actual,
  CAST(sum(CASE WHEN day <> wanted THEN n ELSE 0 END) AS DOUBLE) / max(others) AS usual
FROM parts JOIN spans ON spans.of = parts.wanted
GROUP BY wanted, what, name
QUALIFY what = 'hour' OR row_number() OVER (PARTITION BY wanted, what ORDER BY abs(actual - usual) DESC, name) <= 3
ORDER BY wanted, what, actual - usual, name`;
}

const cellsOfEvents =
  "  SELECT day, hour, category, brand, country, events AS n FROM session_products";

const cellsOfSales = `  SELECT day, hour, category, brand, country, 1 AS n
  FROM sales
  WHERE kind = 'sale' -- a return is no order`;
