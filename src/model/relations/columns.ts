import type {Column} from "./relation.js";

export const day: Column = {
  name: "day",
  type: "DATE",
  about: "The day, in the report’s time zone"
};

export const hour: Column = {
  name: "hour",
  type: "UTINYINT",
  about: "The hour of the day, 0 to 23"
};

export const category: Column = {
  name: "category",
  type: "ENUM",
  about: "First part of the category code"
};

export const categoryCode: Column = {
  name: "category_code",
  type: "ENUM",
  about:
    "Category with its subcategories, such as electronics.audio.speaker; (none) where there is none"
};

export const brand: Column = {
  name: "brand",
  type: "ENUM",
  about: "Brand; (none) where there is none"
};

export const price: Column = {
  name: "price",
  type: "DECIMAL(18,4)",
  about: "Price of one piece, in major units of the report’s currency"
};

export const priceBand: Column = {
  name: "price_band",
  type: "ENUM",
  about: "Band that contains the price; the lower bound belongs to it"
};

export const state: Column = {
  name: "state",
  type: "ENUM",
  about: "State where the customer lives; (unknown) where it is not known"
};

export const source: Column = {
  name: "source",
  type: "ENUM",
  about: "Source that the customer came from; (unknown) where it is not known"
};

export const country: Column = {
  name: "country",
  type: "ENUM",
  about: "Country of the order line, otherwise of the customer; (unknown) where it is not known"
};

/** What readers filter by, beside the type of event. */
export const dimensions: readonly Column[] = [
  day,
  category,
  brand,
  priceBand,
  state,
  source,
  country
];

export const productNo: Column = {
  name: "product_no",
  type: "INTEGER",
  about: "Running number of the product, as in the catalogue"
};

export const userNo: Column = {
  name: "user_no",
  type: "INTEGER",
  about: "Running number of the visitor"
};

export const customerNo: Column = {
  name: "customer_no",
  type: "INTEGER",
  about:
    "Running number of the customer, the same as the visitor’s; empty for a sale without a known customer"
};

export const orderNo: Column = {
  name: "order_no",
  type: "INTEGER",
  about: "Running number of the order"
};

export const kind: Column = {name: "kind", type: "ENUM", about: "sale or return"};

/** Counts of events by type. */
export const counts: readonly Column[] = [
  {name: "views", type: "UINTEGER", about: "View events"},
  {name: "carts", type: "UINTEGER", about: "Cart events"},
  {name: "removals", type: "UINTEGER", about: "Events that remove a product from the cart"},
  {name: "purchases", type: "UINTEGER", about: "Purchase events"}
];

export const events: Column = {
  name: "events",
  type: "UINTEGER",
  about: "Events of all types: views + carts + removals + purchases"
};

export const nulls: Column = {
  name: "nulls",
  type: "UTINYINT",
  about: "Empty cells in each row of the export behind this row"
};

/** SQL for whether a row stands for a row of an export, and not for what was paid back of a whole order. */
export const isOrderLine = "(kind <> 'return' OR cells > 0)";

export const cells: Column = {
  name: "cells",
  type: "UTINYINT",
  about:
    "Cells in each of those rows, over the columns that the exports supply; 0 of what was paid back of a whole order, which is no row of theirs"
};

/** What a count or a sum of a sample is multiplied by. */
export const weight: Column = {
  name: "weight",
  type: "INTEGER",
  about: "How many visitors the visitor of this row stands for; 1 where all visitors are included"
};
