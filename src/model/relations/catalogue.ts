import {brand, categoryCode, productNo} from "./columns.js";
import type {Relation} from "./relation.js";

export const catalogue: Relation = {
  name: "catalogue",
  about: "Every product in the exports.",
  grain: "one row per product",
  columns: [
    productNo,
    {name: "product_id", type: "VARCHAR", about: "The shop’s own id"},
    {name: "title", type: "VARCHAR", about: "Its title, where a product file gives one"},
    {...categoryCode, type: "VARCHAR"},
    {...brand, type: "VARCHAR"}
  ],
  isSampled: false,
  from: () => ["catalogue"]
};
