import {sum} from "d3-array";
import type {Rows} from "../../model/rows.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {ComparedShare} from "../../statistics/compare-shares.js";
import {compareShares} from "../../statistics/compare-shares.js";

/** Sessions that looked at a brand, and those of them that bought it. */
export interface SessionRow {
  brand: string;
  looked: number;
  bought: number;
  /** The same of all brands together, also of those with too few sessions for a row. */
  all_looked: number;
  all_bought: number;
}

/** The rows; none where the exports hold no visits. */
export type SessionRows = Rows<SessionRow> | [];

/**
 * Reads by brand how many sessions looked and bought, those with most first.
 *
 * @param every the tag without the filter by brand
 */
export async function brandSessions(every: SqlTag): Promise<SessionRows> {
  if (!every.reader.context.has.events) return [];
  return every<SessionRow>`SELECT *
FROM (
  SELECT CAST(brand AS VARCHAR) AS brand, count(*) AS looked, sum(bought) AS bought,
    sum(count(*)) OVER () AS all_looked, sum(sum(bought)) OVER () AS all_bought
  FROM (
    SELECT brand, session_no, max(CASE WHEN purchases > 0 THEN 1 ELSE 0 END) AS bought
    FROM session_products
    WHERE session_no IS NOT NULL -- who comes without a session cannot be followed from view to purchase
    GROUP BY brand, session_no
    HAVING sum(views) > 0 -- a session is tried only by what it saw
  ) AS seen
  GROUP BY brand
) AS tried
-- fewer say nothing yet
WHERE looked >= 200
ORDER BY looked DESC, brand
LIMIT 100`;
}

/** Each brand's conversion against that of all others, the ones without a row among them. */
export function compareBrands(sessions: readonly SessionRow[]): ComparedShare[] {
  const [first] = sessions;
  if (!first) return [];
  const trials = sessions.map(({brand, bought, looked}) => ({
    name: brand,
    successes: bought,
    n: looked
  }));
  const rest = {
    name: "",
    successes: first.all_bought - sum(trials, ({successes}) => successes),
    n: first.all_looked - sum(trials, ({n}) => n)
  };
  return compareShares(rest.n ? [...trials, rest] : trials).filter(
    ({name}) => name !== "" && name !== "(none)"
  );
}
