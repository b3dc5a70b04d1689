import {expect, test} from "vitest";
import {rateColumns} from "../../../../src/chapters/funnel/rate-columns.ts";

const keys = (sessions: boolean, but: {carts?: boolean; purchases?: boolean} = {}) =>
  rateColumns({sessions, carts: true, purchases: true, ...but}).map((column) =>
    typeof column === "object" && column ? column.key : column
  );

test("rateColumns(has) has a rate by session only where events belong to sessions", () => {
  const byEvent = ["views", "carts", "purchases", "view_to_cart", "view_to_purchase"];
  expect(keys(false)).toEqual(byEvent);
  expect(keys(true)).toEqual([...byEvent, "session_conversion"]);
});

test("rateColumns(has) has no column of events that the log does not have", () => {
  expect(keys(true, {carts: false})).toEqual([
    "views",
    "purchases",
    "view_to_purchase",
    "session_conversion"
  ]);
  expect(keys(true, {purchases: false})).toEqual(["views", "carts", "view_to_cart"]);
});
