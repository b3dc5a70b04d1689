import type {ComparedPeriods} from "../../model/compared-periods.js";
import {comparedPeriods} from "../../model/compared-periods.js";
import type {SqlTag} from "../../reader/create-reader.js";

/** Two periods, and a tag for each. */
export interface Comparison {
  readonly periods: ComparedPeriods;
  readonly earlier: SqlTag;
  readonly later: SqlTag;
}

/**
 * What the page's figures are compared with. Make it together with the page's tag, before any query: each new
 * tag cancels the pending queries of the earlier ones.
 *
 * @returns undefined if there is nothing to compare with
 */
export function compare(sql: SqlTag): Comparison | undefined {
  const {filters, reader} = sql;
  const periods = comparedPeriods(filters, reader.context.choices, reader.context.gaps);
  if (!periods) return undefined;
  return {
    periods,
    earlier: reader.filtered({...filters, ...periods.earlier}),
    later: periods.kind === "halves" ? reader.filtered({...filters, ...periods.later}) : sql
  };
}
