import type {Rows} from "../../model/rows.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {dataTable} from "../../reader/data-table.js";
import {rowChanges} from "../../reader/row-changes.js";
import type {ProductRow} from "./top-products.js";
import {allProducts, firstProducts, topProducts} from "./top-products.js";

/** The products with the highest revenue, as a table. */
export async function productTable(sql: SqlTag): Promise<HTMLElement> {
  const {has} = sql.reader.context;
  const compare = (all: Rows<ProductRow>) =>
    rowChanges(sql, all, {ranked: rankedProducts, nameOf: keyOf, what: "revenue"});
  const top = await topProducts(sql);
  const {rows, change} = await compare(top);
  return dataTable(rows, {
    sql: top,
    columns: [
      "product",
      has.brands && "brand",
      has.categories && "category",
      {key: "revenue", bar: true},
      change,
      "units",
      "orders"
    ],
    drill: {
      key: "product",
      of: ({product_id}: ProductRow) => ({kind: "product", value: product_id})
    },
    first: {count: firstProducts, all: async () => (await compare(await allProducts(sql))).rows},
    label: "Products by revenue",
    filename: "products",
    empty: "Nothing was sold under these filters."
  });
}

/** What tells most products apart. */
const keyOf = ({product, brand, category}: ProductRow) =>
  `${product} · ${brand ?? ""} · ${category ?? ""}`;

const rankedProducts = {
  key: "concat(coalesce(title, concat('Product ', product_id)), ' · ', coalesce(catalogue.brand, ''), ' · ', coalesce(catalogue.category_code, ''))",
  value: "amount",
  from: `sales
  JOIN catalogue ON catalogue.product_no = sales.product_no
  WHERE kind = 'sale' -- returns are a figure of their own`
};
