import type {ComparedPeriods} from "../../model/compared-periods.js";
import {comparedPeriods} from "../../model/compared-periods.js";
import type {SqlTag} from "../../reader/create-reader.js";

/** Two stretches of days, and a tag for each. */
export interface Comparison {
  readonly periods: ComparedPeriods;
  readonly earlier: SqlTag;
  readonly later: SqlTag;
}

/**
 * What the page's figures are compared with. It is to be made together with the page's tag, before anything is
 * asked: each tag that is made gives up what the ones before it still ask.
 *
 * @returns undefined where there is nothing to compare with
 */
export function compare(sql: SqlTag): Comparison | undefined {
  const {filters, reader} = sql;
  const periods = comparedPeriods(filters, reader.context.choices);
  if (!periods) return undefined;
  return {
    periods,
    earlier: reader.filtered({...filters, ...periods.earlier}),
    later: periods.kind === "halves" ? reader.filtered({...filters, ...periods.later}) : sql
  };
}
