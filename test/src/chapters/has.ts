import type {ReportContext} from "../../../src/model/report-context.ts";

/** A shop whose data covers everything, but for what is said. */
export function hasAll(but: Partial<ReportContext["has"]> = {}): ReportContext["has"] {
  return {
    events: true,
    visitors: true,
    sessions: true,
    eventTimes: true,
    prices: true,
    carts: true,
    purchases: true,
    revenue: true,
    orders: true,
    saleTimes: true,
    sales: true,
    customers: true,
    buyers: true,
    states: true,
    usStates: true,
    sources: true,
    countries: true,
    returns: true,
    unitPrices: true,
    discounts: true,
    tax: true,
    shipping: true,
    unexplained: true,
    categories: true,
    brands: true,
    ...but
  };
}
