import {expect, test} from "vitest";
import {compareBrands} from "../../../../src/chapters/brands/brand-sessions.ts";

const row = (brand: string, looked: number, bought: number) => ({
  brand,
  looked,
  bought,
  all_looked: 3000,
  all_bought: 300
});

test("brands are compared with all others, also those without a row", () => {
  const [acer, ...others] = compareBrands([row("acer", 1000, 200)]);
  expect(others).toEqual([]);
  expect(acer).toMatchObject({name: "acer", rate: 0.2, others: 0.05, verdict: "above"});
});

test("the brands without a row are among the others, but not compared", () => {
  const rows = [row("acer", 1000, 100), row("asus", 1000, 10)];
  const compared = compareBrands(rows);
  expect(compared.map(({name, others, verdict}) => [name, others, verdict])).toEqual([
    ["acer", 0.1, "level"],
    ["asus", 0.145, "below"]
  ]);
});

test("no brand is compared where none was viewed, and one alone has nothing to be compared with", () => {
  expect(compareBrands([])).toEqual([]);
  expect(compareBrands([row("acer", 3000, 300)])).toEqual([]);
});
