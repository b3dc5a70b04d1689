import type {Grain} from "../../format/period-grain.js";
import {cohortsSql} from "../../model/questions/cohorts.js";
import type {Rows} from "../../model/rows.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {CohortRow} from "../../statistics/cohort-table.js";

/**
 * Reads what customers bought, by the period of their first order. This needs their whole history: the chosen
 * period limits what is shown.
 */
export function cohortRows({filters, reader}: SqlTag, grain: Grain): Promise<Rows<CohortRow>> {
  return reader.ask<CohortRow>(cohortsSql(grain), {sets: filters.sets});
}
