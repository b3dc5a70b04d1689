import {computeMetrics} from "./compute-metrics.ts";
import type {Values} from "./compute-metrics.ts";
import {expectChange} from "./expect-change.ts";
import {expectCharts} from "./expect-charts.ts";
import {expectClaims} from "./expect-claims.ts";
import type {Claim} from "./expect-claims.ts";
import {expectChapterTables} from "./expect-chapter-tables.ts";
import {expectTables} from "./expect-tables.ts";
import type {ExpectedRow} from "./expect-tables.ts";
import {expectWindows} from "./expect-windows.ts";
import {select, selectWithout} from "./select.ts";
import type {Choice} from "./select.ts";
import type {Shop} from "./shop.ts";

/** What pages must show under a choice, whichever of it they show. */
export interface ExpectedView {
  metrics: Values;
  /** By the table's label: its rows, in order. */
  tables: Record<string, ExpectedRow[]>;
  /** By the chart's label: the value at each of its marks, in order. */
  charts: Record<string, (number | null)[]>;
  claims: Claim[];
}

/** Works out from the raw rows what pages must show under a choice. */
export function expectView(shop: Shop, choice: Choice): ExpectedView {
  const selection = select(shop, choice);
  const without = selectWithout(shop, choice);
  const {accounts} = shop;
  const sum = (key: "rows" | "accepted" | "rejected" | "duplicates") =>
    accounts.reduce((total, account) => total + account[key], 0);
  return {
    metrics: {
      ...computeMetrics(selection),
      rows_read: sum("rows"),
      rows_accepted: sum("accepted"),
      rows_rejected: sum("rejected"),
      rows_duplicate: sum("duplicates")
    },
    tables: {
      ...expectTables(selection, without),
      ...expectChapterTables(selection, without),
      "Counts in windows": expectWindows(selection, choice)
    },
    charts: expectCharts(without),
    claims: [...expectClaims(selection), ...expectChange(selection, choice)]
  };
}
