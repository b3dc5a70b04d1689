import {expect, test} from "vitest";
import {nearestNames} from "../../../../src/model/explore/nearest-names.ts";

test("a name that is a slip away is meant, and others are not", () => {
  const names = ["sales", "all_sales", "session_products", "catalogue"];
  expect(nearestNames("saels", names)).toEqual(["sales"]);
  expect(nearestNames("Sesion_product", names)).toEqual(["session_products"]);
  expect(nearestNames("weather", names)).toEqual([]);
});
