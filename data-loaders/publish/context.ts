import type {ReportContext} from "../../src/model/report-context.ts";
import {categoryLabel} from "../../src/format/category-label.ts";
import type {CategoryNames} from "../../src/format/category-label.ts";
import type {FilterOption, SetFilterId} from "../../src/model/filters.ts";
import {setFilters} from "../../src/model/filters.ts";
import {nameCategories} from "../../src/model/name-categories.ts";
import {isState, stateName} from "../../src/model/state-names.ts";
import {sampledRelations} from "../../src/model/relations.ts";
import {withFilters} from "../../src/model/with-filters.ts";
import {findGaps} from "../../src/statistics/find-gaps.ts";
import {otherLabel} from "../../src/model/other-label.ts";
import {facetCounts} from "../../src/model/questions/facet-counts.ts";
import {priceBands} from "../../src/model/price-bands.ts";
import type {Subject} from "../../src/model/subjects.ts";
import type {ReportConfig} from "../config.ts";
import type {Engine} from "../engine/open-engine.ts";
import type {Manifest} from "../manifest.ts";
import type {GroupedAsOther} from "./open-cubes.ts";
import {readCoverage} from "./read-coverage.ts";
import {readFullDays} from "./read-full-days.ts";
import {readMoneyColumns} from "./read-money-columns.ts";
import {reportCurrency} from "./report-currency.ts";
import {reportTimeZone} from "./report-time-zone.ts";
import {suppliedColumns} from "./open-facts.ts";

/** Values a filter offers at most; the reader searches among them. */
const maxOptions = 1000;

/** How the published tables stand for the shop: whole at sampling factor 1, else a sample and cubes. */
export interface Sample {
  readonly samplingFactor: number;
  readonly groupedAsOther: GroupedAsOther;
}

/**
 * Works out what pages need before any query: period, filters on offer, subjects covered.
 *
 * @param engine with rollups and facts opened, and cubes where the published tables are a sample
 */
export async function readContext(
  engine: Engine,
  manifest: Manifest,
  config: ReportConfig,
  {samplingFactor, groupedAsOther}: Sample
): Promise<Omit<ReportContext, "exact" | "bySecond">> {
  const rows = (name: string) => manifest.tables.find((t) => t.name === name)?.rows ?? 0;
  const events = rows("events") > 0;
  const [period] = await engine.rows<{first_day: string; last_day: string}>(`
    SELECT min(day)::VARCHAR AS first_day, max(day)::VARCHAR AS last_day
    FROM (SELECT day FROM activity UNION ALL SELECT day FROM all_sales)`);
  const active = await engine.rows<{day: string}>(`
    SELECT DISTINCT day::VARCHAR AS day
    FROM (SELECT day FROM activity UNION ALL SELECT day FROM all_sales)`);
  const [sales] = await engine.rows<{n: number; returned: number; buyers: number}>(`
    SELECT count(*) AS n, count(customer_no) AS buyers, coalesce(sum(CASE WHEN kind = 'return' THEN 1 ELSE 0 END), 0) AS returned
    FROM all_sales`);
  const parts = await readMoneyColumns(engine);
  const has = (need: Subject) => parts.some(({needs}) => needs === need);
  const money = parts.map(({name}) => name);
  const sets: Partial<Record<SetFilterId, readonly FilterOption[]>> = {};
  for (const {id} of setFilters) {
    const names = ["events_cube", "sales_cube"];
    const ask = <T>(sql: string) =>
      engine.rows<T>(
        withFilters(sql, names, {sets: {}}, {hasEvents: events, samplingFactor, money})
      );
    const options = id === "event_type" ? await eventTypes(ask) : await values(ask, id);
    if (options.length > 1) sets[id] = options;
  }
  const usStates = await areUsStates(engine, sets.state ?? []);
  const categoryNames = await readCategoryNames(engine);
  if (sets.category)
    sets.category = labelled(sets.category, (code) => categoryLabel(code, categoryNames));
  if (sets.state && usStates) sets.state = labelled(sets.state, stateName);
  return {
    title: config.title,
    subtitle: config.subtitle ?? "",
    currency: reportCurrency(config, manifest),
    locale: config.locale,
    timeZone: reportTimeZone(config, manifest),
    choices: {firstDay: period?.first_day ?? "", lastDay: period?.last_day ?? "", sets},
    categoryNames,
    fullDays: await readFullDays(engine, (sales?.n ?? 0) > 0),
    gaps: findGaps(active.map(({day}) => day)),
    has: {
      events,
      ...(await readCoverage(engine)),
      sales: (sales?.n ?? 0) > 0,
      orders: rows("order_lines") > 0,
      customers: rows("customers") > 0,
      buyers: (sales?.buyers ?? 0) > 0,
      states: sets.state !== undefined,
      usStates,
      sources: sets.source !== undefined,
      countries: sets.country !== undefined,
      returns: (sales?.returned ?? 0) > 0,
      discounts: has("discounts"),
      tax: has("tax"),
      shipping: has("shipping"),
      unexplained: has("unexplained"),
      categories: sets.category !== undefined,
      brands: sets.brand !== undefined
    },
    samplingFactor,
    sampled: sampledRelations(samplingFactor),
    groupedAsOther,
    skippedFiles: manifest.skipped.map(({file}) => file),
    suppliedColumns: suppliedColumns(manifest, events ? "events" : "order_lines")
  };
}

type Ask = <T>(sql: string) => Promise<T[]>;

async function eventTypes(ask: Ask): Promise<FilterOption[]> {
  const options = await ask<FilterOption>(facetCounts("event_type"));
  return options.filter(({rows}) => rows > 0);
}

/** A column's values in either fact table, with the events behind each, or else the order lines. */
async function values(ask: Ask, column: SetFilterId): Promise<FilterOption[]> {
  const order = priceBands.map(({label}, i) => `WHEN '${label}' THEN ${i}`).join(" ");
  const options = await ask<FilterOption>(`
    SELECT value, rows
    FROM (${facetCounts(column)}) AS counted
    WHERE value IS NOT NULL -- a line without a price of one piece is in no band
      AND value <> '${otherLabel(column)}' -- what is grouped as other is not listed separately
    ORDER BY ${column === "price_band" ? `CASE value ${order} END` : "rows DESC, value"}
    LIMIT ${maxOptions}`);
  return options.map(({value, rows}) => ({value, rows}));
}

/** Options with what readers see in place of their values. */
function labelled(
  options: readonly FilterOption[],
  labelOf: (value: string) => string
): FilterOption[] {
  return options.map((option) => {
    const label = labelOf(option.value);
    return label === option.value ? option : {...option, label};
  });
}

async function readCategoryNames(engine: Engine): Promise<CategoryNames> {
  const codes = await engine.rows<{code: string}>(`
    SELECT category_code AS code FROM catalogue
    UNION
    SELECT category_code FROM product_totals
    UNION
    SELECT category_code FROM all_sales
    ORDER BY code`);
  return nameCategories(codes.map(({code}) => code));
}

/** Whether all states are those of the US and no customer is known to live elsewhere. */
async function areUsStates(engine: Engine, states: readonly FilterOption[]): Promise<boolean> {
  const known = states.filter(({value}) => value !== "(unknown)");
  if (known.length === 0 || !known.every(({value}) => isState(value))) return false;
  const [abroad] = await engine.rows<{n: number}>(`
    SELECT count(*) AS n
    FROM customers
    -- the ways a shop writes its own country; no country at all is that too
    WHERE lower(country) NOT IN ('us', 'usa', 'united states', 'united states of america')`);
  return abroad!.n === 0;
}
