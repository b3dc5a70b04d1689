/** The event types and the column that counts each. */
export const eventCounts = {
  view: "views",
  cart: "carts",
  remove_from_cart: "removals",
  purchase: "purchases"
} as const;
