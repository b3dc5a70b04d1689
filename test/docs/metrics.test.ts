import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {expect, test} from "vitest";
import {formatMetricsDoc} from "../../data-loaders/publish/metrics-doc.ts";
import {projectRoot} from "../support/project-root.ts";

test("docs/metrics.md is what npm run docs writes", async () => {
  const text = await readFile(join(projectRoot, "docs/metrics.md"), "utf8");
  expect(text, "docs/metrics.md is stale: npm run docs").toBe(formatMetricsDoc());
});

test("docs/metrics.md names every metric that is agreed on", async () => {
  const text = await readFile(join(projectRoot, "docs/metrics.md"), "utf8");
  const missing = agreed.filter((id) => !text.includes(`\`${id}\``));
  expect(missing).toEqual([]);
});

const agreed = `events sessions users products brands categories views carts removals purchases
  view_to_cart view_to_purchase cart_to_purchase session_conversion revenue returns net_revenue orders
  customers units aov items_per_order repeat_rate sessions_per_user events_per_session
  price_min price_q1 price_median price_mean price_q3 price_max price_stddev
  price_band_0_50 price_band_50_100 price_band_100_200 price_band_200_500 price_band_500_1000
  price_band_1000_up completeness rows_read rows_accepted rows_rejected rows_duplicate
  first_day last_day`.split(/\s+/);
