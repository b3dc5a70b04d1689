/** What a visitor can do; views, carts and purchases are counted apart everywhere. */
export const eventTypes = ["view", "cart", "remove_from_cart", "purchase"] as const;
