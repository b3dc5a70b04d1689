/** What a report's data may have, by the names that chapters and findings use in `needs`. */
export const subjects = {
  events: "an event log",
  sales: "orders, or purchases in an event log",
  customers: "a customer file",
  buyers: "orders of known customers",
  states: "states of customers",
  usStates: "states of the US, and no customer abroad",
  sources: "what brought the customers",
  countries: "countries of customers or orders",
  returns: "returned order lines",
  categories: "product categories",
  brands: "product brands"
} as const;

/** One of them. */
export type Subject = keyof typeof subjects;

/** Their names, in order. */
export const subjectNames = Object.keys(subjects) as Subject[];
