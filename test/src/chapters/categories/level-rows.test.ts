import {expect, test} from "vitest";
import {leavesOf, levelRows} from "../../../../src/chapters/categories/level-rows.ts";

const row = (category: string, interactions: number, revenue: number, views = 0) => ({
  category,
  interactions,
  views,
  carts: views / 2,
  purchases: views / 4,
  revenue
});
const rows = [
  row("home.bed", 4, 1, 4),
  row("home.bath.towel", 2, 9, 4),
  row("home.bath.soap", 1, 0),
  row("toys", 1, 0)
];

test("leaves are what lies at the path or below", () => {
  expect(leavesOf(rows, []).map(({levels}) => levels.join("/"))).toEqual([
    "home/bed",
    "home/bath/towel",
    "home/bath/soap",
    "toys"
  ]);
  expect(leavesOf(rows, ["home", "bath"]).map(({category}) => category)).toEqual([
    "home.bath.towel",
    "home.bath.soap"
  ]);
  expect(leavesOf(rows, ["toys"]).map(({category}) => category)).toEqual(["toys"]);
});

test("a level's rows have their share of the level and their rates", () => {
  expect(levelRows(rows, [], "interactions")).toMatchObject([
    {category: "home", interactions: 7, share: 0.875, view_to_cart: 0.5, view_to_purchase: 0.25},
    {category: "toys", interactions: 1, share: 0.125, view_to_cart: null, view_to_purchase: null}
  ]);
});

test("a level's rows come in the order of what they are ranked by, ties by revenue, then by name", () => {
  const order = (by: "interactions" | "revenue") =>
    levelRows(rows, ["home"], by).map(({category}) => category);
  expect(order("interactions")).toEqual(["home.bed", "home.bath"]);
  expect(order("revenue")).toEqual(["home.bath", "home.bed"]);
  const ties = [row("c", 1, 0), row("b", 1, 0), row("a", 1, 0), row("d", 1, 2)];
  expect(levelRows(ties, [], "interactions").map(({category}) => category)).toEqual([
    "d",
    "a",
    "b",
    "c"
  ]);
});

test("where a level has nothing, there are no shares", () => {
  expect(levelRows([row("a", 0, 0)], [], "interactions")).toMatchObject([{share: null}]);
});
