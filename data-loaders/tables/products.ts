import type {Table} from "./table.ts";

export const products = {
  name: "products",
  doc: "What is sold, one row per product.",
  key: "product_id",
  columns: [
    {name: "product_id", type: "VARCHAR", required: true, doc: "The product."},
    {name: "title", type: "VARCHAR", required: false, doc: "Its name."},
    {name: "category", type: "VARCHAR", required: false, doc: "Its category."},
    {name: "brand", type: "VARCHAR", required: false, doc: "Brand or vendor."},
    {name: "price", type: "DECIMAL(18,4)", required: false, doc: "List price, in major units."},
    {name: "rating", type: "DOUBLE", required: false, doc: "Mean rating, usually 0 to 5."}
  ]
} as const satisfies Table;
