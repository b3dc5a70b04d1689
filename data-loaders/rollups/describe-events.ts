import type {Engine} from "../engine/open-engine.ts";
import type {TableAccount} from "../manifest.ts";
import {events} from "../tables/events.ts";

/** The merged rollups that the account of the events is made from. */
export const eventRollups = ["product_totals", "log_totals"];

/** How each column's empty cells and distinct values follow from the rollups. */
const figures: Record<string, {nulls: string; distinct: string}> = {
  event_time: {nulls: "0", distinct: "(SELECT coalesce(sum(moments), 0) FROM hours)"},
  event_type: {
    nulls: "0",
    distinct: `(SELECT ${["views", "carts", "removals", "purchases"]
      .map((count) => `CASE WHEN coalesce(sum(${count}), 0) > 0 THEN 1 ELSE 0 END`)
      .join(" + ")} FROM product_totals)`
  },
  product_id: {nulls: "0", distinct: "(SELECT count(DISTINCT product_id) FROM product_totals)"},
  category_id: {
    nulls: empty("category_id IS NULL"),
    distinct: "(SELECT count(DISTINCT category_id) FROM product_totals)"
  },
  category_code: {nulls: empty("category_code = '(none)'"), distinct: named("category_code")},
  brand: {nulls: empty("brand = '(none)'"), distinct: named("brand")},
  price: {
    nulls: empty("price IS NULL"),
    distinct: "(SELECT count(DISTINCT price) FROM product_totals)"
  },
  user_id: {nulls: "0", distinct: "(SELECT users FROM log_totals)"},
  session_id: {
    nulls:
      "(SELECT coalesce(sum(events), 0) FROM hours) - (SELECT events_in_sessions FROM log_totals)",
    distinct: "(SELECT sessions FROM log_totals)"
  }
};

/** The account of the events, from the rollups alone. */
export async function describeEvents(engine: Engine): Promise<TableAccount> {
  const columns = events.columns.map(({name}, i) => {
    const figure = figures[name];
    if (!figure) throw new Error(`missing figure: events.${name} is in no rollup`);
    return `${figure.nulls} AS nulls_${i}, ${figure.distinct} AS distinct_${i}`;
  });
  const [found] = await engine.rows<Record<string, number>>(
    `SELECT (SELECT coalesce(sum(events), 0) FROM hours) AS rows, ${columns.join(", ")}`
  );
  return {
    name: "events",
    file: "partitions",
    rows: Number(found!.rows),
    columns: events.columns.map(({name, type}, i) => ({
      name,
      type,
      nulls: Number(found![`nulls_${i}`]),
      distinct: Number(found![`distinct_${i}`])
    }))
  };
}

function empty(condition: string): string {
  return `(SELECT coalesce(sum(views + carts + removals + purchases), 0) FROM product_totals WHERE ${condition})`;
}

function named(column: string): string {
  return `(SELECT count(DISTINCT ${column}) FROM product_totals WHERE ${column} <> '(none)')`;
}
