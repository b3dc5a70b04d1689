import {expect, test} from "vitest";
import {metrics} from "../../../src/model/metrics/dictionary.ts";
import {fieldOf, fields} from "../../../src/model/fields.ts";

test("every metric has a field under its id, with its label and the kind of its unit", () => {
  const kinds = {count: "count", money: "money", share: "rate", ratio: "number"};
  for (const {id, label, unit} of metrics)
    expect({id, ...fields[id]}).toMatchObject({id, label, kind: kinds[unit]});
});

test("every field has a label, and what it says stands inside a sentence", () => {
  for (const [name, {label, about, none}] of Object.entries(fields)) {
    expect({name, label}).toEqual({name, label: expect.stringMatching(/^\p{Lu}/u) as string});
    if (about) expect({name, about}).toEqual({name, about: expect.not.stringMatching(/\.$/)});
    if (none) expect({name, none}).toEqual({name, none: expect.stringMatching(/\.$/)});
  }
});

test.each([
  ["orders", "distinct orders with a sale"],
  ["revenue", "sales before returns"],
  ["view_to_purchase", "purchase events ÷ view events"],
  ["views", undefined]
])("%s is about: %s", (name, about) => expect(fieldOf(name).about).toBe(about));

test("means and shares do not add up; counts and sums do", () => {
  const rates = ["aov", "items_per_order", "repeat_rate", "price_median", "mean_price", "share"];
  expect(rates.filter((name) => !fieldOf(name).rate)).toEqual([]);
  const sums = ["revenue", "net_revenue", "orders", "views", "users", "interactions"];
  expect(sums.filter((name) => fieldOf(name).rate)).toEqual([]);
});

test("what is said of nothing follows from what is asked", () => {
  expect(fieldOf("aov").none).toBe("Nothing was sold under these filters.");
  expect(fieldOf("visitors").none).toBe("Nobody visited under these filters.");
  expect(fieldOf("carts").none).toBe("No event matches these filters.");
});

test("a column that is not on the list goes by its name and has no kind", () => {
  expect(fieldOf("price_band")).toEqual({label: "Price band"});
  expect(fieldOf("constructor")).toEqual({label: "Constructor"});
});
