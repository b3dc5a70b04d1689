import {tablesIn} from "../../data-loaders/engine/tables-in.ts";
import type {Filters} from "../../src/model/filters.ts";
import type {ReportShape} from "../../src/model/relations/relation.ts";
import {withFilters} from "../../src/model/with-filters.ts";

/** A query with the relations in front of it that the engine finds named in it. */
export async function withRelations(
  engine: Parameters<typeof tablesIn>[0],
  query: string,
  {
    filters = {sets: {}},
    hasEvents = true,
    samplingFactor = 1,
    money = []
  }: Partial<ReportShape> & {filters?: Filters} = {}
): Promise<string> {
  return withFilters(query, await tablesIn(engine, query), filters, {
    hasEvents,
    samplingFactor,
    money
  });
}
