import type {Engine} from "../engine/open-engine.ts";
import {localTime} from "../engine/local-time.ts";

/**
 * Makes the table `skipped_hours` (day, hour): those of the log's days that clocks of a time zone never showed,
 * because they were put forward.
 */
export async function openSkippedHours(engine: Engine, timeZone: string): Promise<void> {
  await engine.run(`
    CREATE TABLE skipped_hours AS
    WITH ends AS (
      SELECT min(day) AS first, max(day) AS last FROM day_totals
    ), clock AS (
      SELECT CAST(unnest(generate_series(first, last + INTERVAL 23 HOUR, INTERVAL 1 HOUR)) AS TIMESTAMP) AS shown FROM ends
    ), passed AS (
      -- days of any zone begin within a day of UTC's; offsets differ by quarters of an hour
      SELECT CAST(unnest(generate_series(first - INTERVAL 1 DAY, last + INTERVAL 2 DAY, INTERVAL 15 MINUTE)) AS TIMESTAMP) AS moment FROM ends
    )
    SELECT CAST(shown AS DATE) AS day, extract(hour FROM shown) AS hour
    FROM clock
    ANTI JOIN (
      SELECT date_trunc('hour', ${localTime("moment", timeZone)}) AS shown FROM passed
    ) AS seen USING (shown)`);
}
