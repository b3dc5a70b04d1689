import {expect, test} from "vitest";
import {categoryOwners} from "../../../../src/chapters/brands/category-owners.ts";
import {rows} from "../rows.ts";
import {textOf} from "../text-of.ts";
import {reportOf} from "./rows-of-brands.ts";

const mix = (brand: string, category: string, revenue: number, category_revenue: number) => ({
  brand,
  category,
  revenue,
  views: 0,
  category_revenue,
  category_views: 0
});

test("each category is a column by its name, with the brands’ shares of it", () => {
  const figure = categoryOwners(
    rows([
      mix("acer", "home_audio", 60, 80),
      mix("asus", "home_audio", 20, 80),
      mix("acer", "toys", 5, 50)
    ]),
    reportOf({acer: 65, asus: 20}),
    "revenue",
    undefined
  );
  const text = textOf(figure);
  for (const shown of ["Home audio", "Toys", "75.0%", "25.0%", "10.0%"])
    expect(text).toContain(shown);
});
