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
), parts AS (
${parts.map((part) => partOf(part, has.events)).join("\n  UNION ALL\n")}
), near AS (
  -- the same weekday four weeks before and after
  SELECT wanted, day
  FROM wanted JOIN (SELECT DISTINCT day FROM parts) AS dated
    ON isodow(dated.day) = isodow(wanted.wanted) AND abs(dated.day - wanted.wanted) <= 28
), spans AS (
  SELECT wanted AS of, count(DISTINCT day) AS others
  FROM near
  WHERE day <> wanted -- other days show what is usual
  GROUP BY wanted
)
SELECT wanted AS day, what, name, CAST(sum(CASE WHEN near.day = wanted THEN n ELSE 0 END) AS DOUBLE) AS actual,
  CAST(sum(CASE WHEN near.day <> wanted THEN n ELSE 0 END) AS DOUBLE) / max(others) AS usual
FROM near JOIN parts ON parts.day = near.day JOIN spans ON spans.of = near.wanted
GROUP BY wanted, what, name
QUALIFY what = 'hour' OR row_number() OVER (PARTITION BY wanted, what ORDER BY abs(actual - usual) DESC, name) <= 3
ORDER BY wanted, what, actual - usual, name`;
}

/** What a day is parted by. */
const parts = ["hour", "category", "brand", "country"] as const;

function partOf(part: (typeof parts)[number], hasEvents: boolean): string {
  const cells = (n: string) =>
    `  SELECT day, '${part}' AS what, CAST(${part} AS VARCHAR) AS name, ${n} AS n`;
  return hasEvents
    ? `${cells("sum(events)")} FROM session_products GROUP BY day, ${part}`
    : `${cells("count(*)")}
  FROM sales
  WHERE kind = 'sale' -- a return is no order
  GROUP BY day, ${part}`;
}
