/**
 * What nearly tells a column: a product has few prices and one brand, a session is on one day, and sessions are numbered
 * as they begin. Whoever has the one needs only what differs of the other.
 */
export const givenBy: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  all_session_products: {
    session_no: "user_no",
    day: "session_no",
    hour: "session_no",
    state: "user_no",
    source: "user_no",
    country: "user_no",
    category: "product_no",
    category_code: "product_no",
    brand: "product_no",
    price: "product_no",
    price_band: "product_no"
  },
  all_sales: {
    basket_no: "order_no",
    customer_no: "order_no",
    day: "order_no",
    hour: "order_no",
    category: "product_no",
    category_code: "product_no",
    brand: "product_no",
    price: "product_no",
    price_band: "product_no"
  }
};
