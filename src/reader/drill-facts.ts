import type {Child} from "../components/h.js";
import {h} from "../components/h.js";
import {number} from "../components/number.js";
import {formats} from "../format/formats.js";
import {fieldOf} from "../model/fields.js";
import type {DrillPath} from "../model/drill.js";
import type {DrillMeasure} from "../model/questions/drill.js";
import {drillBuyers, drillEvents, drillSales} from "../model/questions/drill.js";
import type {Rows} from "../model/rows.js";
import type {SqlTag} from "./create-reader.js";

type Fact = Record<string, number | null>;

/** The sums of something, and what its parts are ranked by: nothing where nothing of it is there. */
export async function drillFacts(
  path: DrillPath,
  sql: SqlTag
): Promise<{facts: HTMLElement; measure: DrillMeasure | undefined}> {
  const {context} = sql.reader;
  const {has} = context;
  // what is known of customers alone is not known of till sales, nor of visitors without an account
  const [sales, buyers, events] = await Promise.all([
    has.sales ? sql.ask<Fact>(drillSales(path)) : undefined,
    has.sales ? sql.ask<Fact>(drillBuyers(path)) : undefined,
    has.events ? sql.ask<Fact>(drillEvents(path)) : undefined
  ]);
  const {count, money} = formats(context);
  const fact = (rows: Rows<Fact> | undefined, id: string, isThere: boolean): Child => {
    const value = rows?.[0]?.[id];
    if (!isThere || !rows || value === null || value === undefined) return null;
    const shown = number(`drill_${id}`, Number(value), id === "revenue" ? money : count, {
      of: rows
    });
    return h(
      document,
      "div",
      {},
      h(document, "dt", {}, fieldOf(id).label),
      h(document, "dd", {}, shown)
    );
  };
  const facts = h(
    document,
    "dl",
    {class: "drill-facts"},
    fact(sales, "revenue", has.revenue),
    fact(buyers, "orders", true),
    fact(sales, "units", true),
    fact(buyers, "customers", has.buyers),
    fact(events, "views", true),
    fact(events, "carts", has.carts),
    fact(events, "purchases", has.purchases && !has.orders)
  );
  const isSold = Number(sales?.[0]?.units ?? 0) > 0;
  const isSeen = Number(events?.[0]?.views ?? 0) > 0;
  const measure = isSold ? (has.revenue ? "revenue" : "units") : isSeen ? "views" : undefined;
  return {facts, measure};
}
