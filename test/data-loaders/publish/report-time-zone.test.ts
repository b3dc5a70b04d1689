import {expect, test} from "vitest";
import type {ReportConfig} from "../../../data-loaders/config.ts";
import type {Manifest} from "../../../data-loaders/manifest.ts";
import {reportTimeZone} from "../../../data-loaders/publish/report-time-zone.ts";

test.each([
  ["UTC", ["uci_online_retail"], "local time"],
  ["UTC", ["olist_orders", "olist_order_items"], "local time"],
  ["Europe/London", ["uci_online_retail"], "Europe/London"],
  ["UTC", ["rees46_events"], "UTC"],
  ["UTC", ["uci_online_retail", "rees46_events"], "UTC"],
  ["UTC", [], "UTC"]
])("%s, of %j, is told as %s", (timeZone, schemas, told) => {
  const config = {timeZone} as ReportConfig;
  const inputs = schemas.map((schema) => ({schema}));
  expect(reportTimeZone(config, {inputs} as unknown as Manifest)).toBe(told);
});
