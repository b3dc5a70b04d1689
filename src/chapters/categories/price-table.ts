import {blank} from "../../components/blank.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {facet} from "../../reader/facet.js";
import {topCategory} from "../shared/top-category.js";
import {dataTable} from "../../reader/data-table.js";
import type {PriceRow} from "./category-prices.js";
import {allCategoryPrices, categoryPrices, firstPriced} from "./category-prices.js";

/** Prices by category, or of all products if the exports contain no categories. */
export async function priceTable(sql: SqlTag): Promise<HTMLElement> {
  const {has} = sql.reader.context;
  if (!has.prices) return blank();
  const every = sql.without("category");
  const prices = await categoryPrices(every);
  const rowsOf = (read: typeof prices) =>
    read.map((row) => ({
      ...row,
      category: has.categories ? row.category : "all products",
      n: row.n * read.weight
    }));
  return dataTable(rowsOf(prices), {
    columns: [
      "category",
      {key: "n", label: has.events ? "Events" : "Order lines"},
      {key: "mean", kind: "money", bar: true},
      {key: "max", kind: "money"},
      {key: "min", kind: "money"},
      {key: "q1", kind: "money", title: "lower quartile: a quarter of prices are at or below it"},
      {key: "median", kind: "money"},
      {
        key: "q3",
        kind: "money",
        title: "upper quartile: three quarters of prices are at or below it"
      }
    ],
    facet: facet(sql, "category", ({category}: PriceRow) => topCategory(category)),
    sql: prices,
    first: {count: firstPriced, all: async () => rowsOf(await allCategoryPrices(every))},
    label: "Prices by category",
    empty: "Nothing matches these filters."
  });
}
