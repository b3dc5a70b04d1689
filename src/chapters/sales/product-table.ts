import type {SqlTag} from "../../reader/create-reader.js";
import {dataTable} from "../../reader/data-table.js";
import type {ProductRow} from "./top-products.js";
import {allProducts, firstProducts, topProducts} from "./top-products.js";

/** The products with the highest revenue, as a table. */
export async function productTable(sql: SqlTag): Promise<HTMLElement> {
  const {has} = sql.reader.context;
  return dataTable(await topProducts(sql), {
    columns: [
      "product",
      has.brands && "brand",
      has.categories && "category",
      {key: "revenue", bar: true},
      "units",
      "orders"
    ],
    drill: {
      key: "product",
      of: ({product_id}: ProductRow) => ({kind: "product", value: product_id})
    },
    first: {count: firstProducts, all: () => allProducts(sql)},
    label: "Products by revenue",
    filename: "products",
    empty: "Nothing was sold under these filters."
  });
}
