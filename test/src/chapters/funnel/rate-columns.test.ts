import {expect, test} from "vitest";
import {rateColumns} from "../../../../src/chapters/funnel/rate-columns.ts";

const keys = (sessions: boolean) =>
  rateColumns({sessions}).map((column) =>
    typeof column === "object" && column ? column.key : column
  );

test("rateColumns(has) has a rate by session only where events belong to sessions", () => {
  const byEvent = ["views", "carts", "purchases", "view_to_cart", "view_to_purchase"];
  expect(keys(false)).toEqual(byEvent);
  expect(keys(true)).toEqual([...byEvent, "session_conversion"]);
});
