/** What a report's data may have, by the names that chapters and findings use in `needs`. */
export const subjects = {
  events: "an event log",
  visitors: "events of known visitors",
  sessions: "events that belong to sessions",
  eventTimes: "events with a time of day, not a date alone",
  prices: "prices of events, or of order lines where there are none",
  carts: "cart events",
  purchases: "purchase events",
  sales: "orders, or purchases in an event log",
  revenue: "amounts of sales",
  orders: "an order export",
  saleTimes: "mostly sales with a time of day",
  customers: "a customer file",
  buyers: "orders of known customers",
  states: "states of customers",
  usStates: "states of the US, and no customer abroad",
  sources: "what brought the customers",
  countries: "countries of customers or orders",
  returns: "returned order lines",
  unitPrices: "sales with a price of one piece",
  discounts: "discounts of order lines",
  tax: "tax of order lines",
  shipping: "shipping of order lines",
  unexplained: "amounts that differ from price − discount + tax",
  categories: "product categories",
  brands: "product brands"
} as const;

/** One of them. */
export type Subject = keyof typeof subjects;

/** Their names, in order. */
export const subjectNames = Object.keys(subjects) as Subject[];
