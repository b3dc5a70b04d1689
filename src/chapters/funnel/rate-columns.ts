import type {TableColumn} from "../../components/table-column.js";

/** What a table of rates by category or brand counts. */
export type RateRow = {
  views: number;
  carts: number;
  purchases: number;
  view_to_cart: number | null;
  view_to_purchase: number | null;
  /** Sessions that viewed it; null where no event belongs to a session. */
  sessions: number | null;
  session_conversion: number | null;
};

/** The columns of such a table, after what its rows are of. */
export const rateColumns: readonly TableColumn[] = [
  {key: "views", bar: true},
  "carts",
  "purchases",
  "view_to_cart",
  "view_to_purchase",
  {
    key: "session_conversion",
    label: "Sessions that buy",
    title: "share of the sessions that viewed it which also bought it"
  }
];
