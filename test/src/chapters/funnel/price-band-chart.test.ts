import {expect, test} from "vitest";
import {priceBandChart} from "../../../../src/chapters/funnel/price-band-chart.ts";
import {hasAll} from "../has.ts";
import {openTag} from "../open-tag.ts";

test("where only purchases have a price, no band has views", async () => {
  const {sql, close} = await openTag(
    `CREATE TABLE events_cube AS SELECT * FROM (VALUES
      (NULL, 90, 0, 0), ('5–10', 0, 0, 2)
    ) AS row(price_band, views, carts, purchases);
    CREATE TABLE session_products AS SELECT * FROM (VALUES
      (NULL, 1, 90, 0), ('5–10', 1, 0, 2)
    ) AS row(price_band, session_no, views, purchases)`,
    {has: hasAll()}
  );
  try {
    expect((await priceBandChart(sql)).textContent).toContain("No view matches these filters.");
  } finally {
    await close();
  }
});
