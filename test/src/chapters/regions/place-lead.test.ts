import {expect, test} from "vitest";
import {describePlaces} from "../../../../src/chapters/regions/place-lead.ts";
import {format} from "../formats.ts";
import {rows} from "../rows.ts";
import {textOf} from "../text-of.ts";

const place = (name: string, revenue: number, orders: number) => ({
  place: name,
  code: name,
  revenue,
  orders,
  customers: orders,
  aov: revenue / orders,
  share: revenue / 100
});

test.each([
  ["none", [], 1, "The exports name no place for these customers."],
  ["one", [place("Texas", 60, 3)], 1, "Of the revenue, 60.0% comes from Texas: $60.00."],
  [
    "two",
    [place("Texas", 60, 3), place("Ohio", 30, 2)],
    1,
    "Texas has the most revenue: $60.00 from 3 orders, 60.0% of the total. Ohio follows with 30.0%."
  ],
  [
    "three equals",
    [place("California", 33.3, 1), place("Texas", 33.3, 1), place("Ohio", 33.3, 1)],
    1,
    "California, Texas, and Ohio are equal, with $33.30 and 33.3% of the total each."
  ],
  [
    "two equals of three",
    [place("Texas", 40, 1), place("Ohio", 40, 1), place("Utah", 20, 1)],
    1,
    "Texas and Ohio lead with $40.00 and 40.0% of the total each."
  ],
  [
    "five equals",
    ["A", "B", "C", "D", "E"].map((name) => place(name, 20, 1)),
    1,
    "5 places are equal, with $20.00 and 20.0% of the total each."
  ],
  [
    "all from one",
    [place("Texas", 100, 3), place("Ohio", 0, 2)],
    1,
    "All the revenue comes from Texas: $100.00."
  ],
  [
    "one order",
    [place("Texas", 60, 1), place("Ohio", 30, 2), place("Utah", 10, 1)],
    1,
    "Texas has the most revenue: $60.00 from 1 order, 60.0% of the total. Ohio follows with 30.0%."
  ],
  [
    "a sample, whose revenue is exact",
    [place("Texas", 60, 30), place("Ohio", 30, 20)],
    10,
    "Texas has the most revenue: $60.00 from ≈ 30 orders, 60.0% of the total. Ohio follows with 30.0%."
  ]
])("which places have the most revenue: %s", (_, places, weight, text) => {
  expect(textOf(describePlaces(places, rows([], {weight}), format))).toBe(text);
});

test("of no revenue no place has the most", () => {
  const free = [place("Texas", 0, 3), place("Ohio", 0, 2)].map((one) => ({...one, share: null}));
  const text = "No place brought any revenue.";
  expect(textOf(describePlaces(free, rows([]), format))).toBe(text);
  expect(textOf(describePlaces(free.slice(1), rows([]), format))).toBe(text);
});
