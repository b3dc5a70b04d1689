import type {ReportContext} from "../../src/model/report-context.ts";
import type {Engine} from "../engine/open-engine.ts";

type Coverage = Pick<
  ReportContext["has"],
  | "visitors"
  | "sessions"
  | "eventTimes"
  | "prices"
  | "carts"
  | "purchases"
  | "revenue"
  | "saleTimes"
  | "unitPrices"
>;

/**
 * Works out which of visitors, sessions, times of day, types of events, prices and amounts the exports have.
 *
 * @param engine with rollups opened
 */
export async function readCoverage(engine: Engine): Promise<Coverage> {
  const [log] = await engine.rows<{users: number; sessions: number}>(
    "SELECT users, sessions FROM log_totals"
  );
  const [seen] = await engine.rows<Record<"events" | "priced" | "carts" | "purchases", number>>(`
    SELECT coalesce(sum(events), 0) AS events, count(price) AS priced, coalesce(sum(carts), 0) AS carts,
      coalesce(sum(purchases), 0) AS purchases
    FROM product_totals`);
  const [lines] = await engine.rows<{priced: number; paid: number}>(
    "SELECT count(unit_price) AS priced, count(amount) AS paid FROM lines"
  );
  return {
    visitors: log!.users > 0,
    sessions: log!.sessions > 0,
    eventTimes: await haveEventsTimes(engine),
    saleTimes: await haveSalesTimes(engine),
    prices: (seen!.events > 0 ? seen!.priced : lines!.priced) > 0,
    carts: seen!.carts > 0,
    purchases: seen!.purchases > 0,
    revenue: lines!.paid > 0,
    unitPrices: lines!.priced > 0
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
