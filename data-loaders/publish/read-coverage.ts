import type {ReportContext} from "../../src/model/report-context.ts";
import type {Engine} from "../engine/open-engine.ts";

type Coverage = Pick<
  ReportContext["has"],
  "visitors" | "sessions" | "eventTimes" | "saleTimes" | "unitPrices"
>;

/**
 * Works out which of visitors, sessions, times of day and prices of one piece the exports have.
 *
 * @param engine with rollups opened
 */
export async function readCoverage(engine: Engine): Promise<Coverage> {
  const [log] = await engine.rows<{users: number; sessions: number}>(
    "SELECT users, sessions FROM log_totals"
  );
  return {
    visitors: log!.users > 0,
    sessions: log!.sessions > 0,
    eventTimes: await haveEventsTimes(engine),
    saleTimes: await haveSalesTimes(engine),
    unitPrices: await haveUnitPrices(engine)
  };
}

/** Whether events have a time of day: in a log of dates, all events of a day are at one moment, each day at the same hour. */
async function haveEventsTimes(engine: Engine): Promise<boolean> {
  const [log] = await engine.rows<{days: number; moments: number; events: number; late: number}>(`
    SELECT count(DISTINCT day) AS days, coalesce(sum(moments), 0) AS moments, coalesce(sum(events), 0) AS events,
      coalesce(sum(CASE WHEN hour > 0 THEN events ELSE 0 END), 0) AS late
    FROM hours`);
  const {days, moments, events, late} = log!;
  // single events on single days are told apart from dates by their hour
  return moments > days || (events === days && late > 0);
}

/** Whether most sales have a time of day: hardly any is at midnight to the second. */
async function haveSalesTimes(engine: Engine): Promise<boolean> {
  const [sales] = await engine.rows<{n: number; midnight: number}>(`
    SELECT count(*) AS n,
      coalesce(sum(CASE WHEN ordered_at = CAST(CAST(ordered_at AS DATE) AS TIMESTAMP) THEN 1 ELSE 0 END), 0) AS midnight
    FROM lines`);
  return sales!.n > 0 && sales!.midnight * 2 <= sales!.n;
}

/** Whether sales have prices of one piece, or only amounts. */
async function haveUnitPrices(engine: Engine): Promise<boolean> {
  const [lines] = await engine.rows<{priced: number}>(
    "SELECT count(unit_price) AS priced FROM lines"
  );
  return lines!.priced > 0;
}
