import type {Table} from "./table.ts";

/** What is sold, one row per product. */
export const products = {
  name: "products",
  key: "product_id",
  columns: [
    {name: "product_id", type: "VARCHAR", required: true},
    {name: "title", type: "VARCHAR", required: false},
    {name: "category", type: "VARCHAR", required: false},
    {name: "brand", type: "VARCHAR", required: false}, // or the vendor
    {name: "price", type: "DECIMAL(18,4)", required: false}, // of the list, in major units
    {name: "rating", type: "DOUBLE", required: false} // the mean, usually 0 to 5
  ]
} as const satisfies Table;
