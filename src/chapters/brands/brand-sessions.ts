import {sum} from "d3-array";
import type {Rows} from "../../model/rows.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {ComparedShare} from "../../statistics/compare-shares.js";
import {compareShares} from "../../statistics/compare-shares.js";

/** Sessions that viewed a brand, and those of them that bought it. */
export interface SessionRow {
  brand: string;
  looked: number;
  bought: number;
  /** The same for all brands together, including those with too few sessions for a row. */
  all_looked: number;
  all_bought: number;
}

/** With fewer sessions that viewed it, a brand is not compared. */
export const leastSessions = 200;

/** The rows; none if the exports contain no visits, or no purchases in them. */
export type SessionRows = Rows<SessionRow> | [];

/**
 * Reads how many sessions viewed and bought each brand, most sessions first.
 *
 * @param every the tag without the filter by brand
 */
export async function brandSessions(every: SqlTag): Promise<SessionRows> {
  const {has} = every.reader.context;
  if (!has.sessions || !has.purchases) return [];
  return every<SessionRow>`SELECT *
FROM (
  SELECT CAST(brand AS VARCHAR) AS brand, count(*) AS looked, sum(bought) AS bought,
    sum(count(*)) OVER () AS all_looked, sum(sum(bought)) OVER () AS all_bought
  FROM (
    SELECT brand, session_no, max(CASE WHEN purchases > 0 THEN 1 ELSE 0 END) AS bought
    FROM session_products
    WHERE session_no IS NOT NULL -- without a session, a view cannot be linked to a purchase
      AND brand <> '(none)' -- products without a brand belong to none
    GROUP BY brand, session_no
    HAVING sum(views) > 0 -- only sessions with a view of the brand count
  ) AS seen
  GROUP BY brand
) AS tried
-- fewer are too few to compare
WHERE looked >= ${leastSessions}
ORDER BY looked DESC, brand
LIMIT 100`;
}

/** Compares each brand's conversion with that of all other brands, including those without a row. */
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
  return compareShares(rest.n ? [...trials, rest] : trials).filter(({name}) => name !== "");
}
