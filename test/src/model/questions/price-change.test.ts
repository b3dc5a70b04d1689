import {expect, test} from "vitest";
import {lastPeriod} from "../../../../src/model/last-period.ts";
import {priceChange} from "../../../../src/model/questions/price-change.ts";
import {openTag} from "../../chapters/open-tag.ts";

const periods = lastPeriod({}, {from: "2021-01-01", to: "2021-02-28"})!;

test("products sold in both periods, and what the later pieces would have brought before", async () => {
  const tag = await openTag(`
    CREATE TABLE sales AS
    FROM (VALUES
      (1, DATE '2021-01-05', 'sale', 2, 20.00),
      (1, DATE '2021-02-05', 'sale', 3, 36.00),
      (2, DATE '2021-01-31', 'sale', 1, 5.00),
      (2, DATE '2021-02-01', 'sale', 4, 16.00),
      (3, DATE '2021-01-05', 'sale', 1, 100.00),
      (4, DATE '2021-02-05', 'sale', 1, 200.00),
      (5, DATE '2021-01-05', 'sale', 1, 9.00),
      (5, DATE '2021-02-05', 'return', 1, 9.00)
    ) AS rows (product_no, day, kind, quantity, amount)`);
  try {
    // 3 pieces at 10 and 4 at 5
    const rows = await tag.sql.ask(priceChange(periods));
    expect([...rows]).toEqual([{earlier: 25, later: 52, at_earlier_prices: 50}]);
  } finally {
    await tag.close();
  }
});
