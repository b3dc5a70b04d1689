import type {TableColumn} from "../../components/table-column.js";
import type {ReportContext} from "../../model/report-context.js";

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

/** The columns of such a table, after what its rows are of; none of events that the log does not have, and
 * none by session where events belong to none; after the views how these differ from the other side. */
export function rateColumns(
  {sessions, carts, purchases}: Pick<ReportContext["has"], "sessions" | "carts" | "purchases">,
  change?: TableColumn
): TableColumn[] {
  const byEvent: TableColumn[] = [
    {key: "views", bar: true},
    ...(change ? [change] : []),
    ...(carts ? ["carts"] : []),
    ...(purchases ? ["purchases"] : []),
    ...(carts ? ["view_to_cart"] : []),
    ...(purchases ? ["view_to_purchase"] : [])
  ];
  return sessions && purchases ? [...byEvent, bySession] : byEvent;
}

const bySession: TableColumn = {
  key: "session_conversion",
  label: "Sessions that buy",
  title: "share of the sessions that viewed it which also bought it"
};
