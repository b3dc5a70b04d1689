import type {FullDays} from "../../src/model/last-period.ts";
import type {Engine} from "../engine/open-engine.ts";

/** A first hour that comes later than on all but this share of the other days is late; so is an early end. */
const unusual = 0.05;

/**
 * Works out which days the exports cover from morning to night: those of the sales, or of the log where
 * there are no sales. All days between the first and the last one count. The first day counts unless its
 * first hour is later than on 95 % of the other days, and the last day unless its last hour is earlier:
 * then the export probably begins or ends in the middle of it. Exports of dates have complete days alone.
 *
 * @param engine with rollups and facts opened
 * @returns null where no day is complete
 */
export async function readFullDays(engine: Engine, hasSales: boolean): Promise<FullDays | null> {
  const [found] = await engine.rows<{from: string | null; to: string | null}>(`
    WITH days AS (
      SELECT day, min(hour) AS first_hour, max(hour) AS last_hour
      FROM ${hasSales ? "all_sales" : "hours"}
      GROUP BY day
    ), ends AS (
      SELECT min(day) AS first_day, max(day) AS last_day, min_by(first_hour, day) AS begins, max_by(last_hour, day) AS stops
      FROM days
    ), usual AS (
      SELECT quantile_disc(CASE WHEN day > first_day THEN first_hour END, ${1 - unusual}) AS latest,
        quantile_disc(CASE WHEN day < last_day THEN last_hour END, ${unusual}) AS earliest
      FROM days, ends
    )
    SELECT CAST(CASE WHEN begins <= latest THEN first_day ELSE first_day + 1 END AS VARCHAR) AS from,
      CAST(CASE WHEN stops >= earliest THEN last_day ELSE last_day - 1 END AS VARCHAR) AS to
    FROM ends, usual`);
  const {from, to} = found ?? {};
  return from && to && from <= to ? {from, to} : null;
}
