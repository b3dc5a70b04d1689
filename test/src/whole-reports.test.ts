import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {OpenShop} from "../support/open-small-shop.ts";
import {openSmallShop} from "../support/open-small-shop.ts";
import {renderShop} from "../support/render-shop.ts";
import type {ShopFiles} from "../support/shop-files.ts";
import {filesOf} from "../support/small-shops.ts";
import {textsOf} from "../support/texts-of.ts";

const two = (n: number) => String(n).padStart(2, "0");
const range = (n: number) => Array.from({length: n}, (_, i) => i);

/** Ten events of two days, two of them purchases. */
const tenEvents = filesOf({
  events: range(10).map((i) => {
    const type = i === 3 || i === 9 ? "purchase" : i === 2 ? "cart" : "view";
    return `2019-10-0${i < 5 ? 1 : 2} 08:${two(i)}:00 UTC,${type},${i >> 1},1,a.b,sony,10,${i >> 1},s${i >> 1}`;
  })
});

/** A year in which every product, brand, state and source sells the same in every month. */
const equals = filesOf({
  products: range(12).map((i) => `${i},Lamp ${i},c${i % 3},25,b${i % 6}`),
  people: range(24).map(
    (i) => `${i},${["CA", "NY", "TX"][i % 3]},${["Google", "Organic"][i % 2]},2019-12-01T00:00:00Z`
  ),
  orders: range(12).flatMap((month) =>
    range(48).map((i) => {
      const day = 1 + ((i * 5 + month) % 28);
      return `${month * 48 + i},${i % 24},${i % 12},25,0,25,,2020-${two(month + 1)}-${two(day)}T${two(8 + (i % 12))}:00:00Z,1`;
    })
  )
});

/** A year of twelve orders a day, without a row from March to May. */
const withHole = filesOf({
  orders: range(366).flatMap((i) => {
    const day = new Date(Date.UTC(2020, 0, 1 + i));
    if (day.getUTCMonth() >= 2 && day.getUTCMonth() <= 4) return [];
    return range(12).map(
      (n) =>
        `${i * 12 + n},${n},${n},25,0,25,,${day.toISOString().slice(0, 10)}T${two(8 + n)}:00:00Z,1`
    );
  })
});

/** All sentences of a report without filters, by page. */
function whole(files: ShopFiles): (page: string) => string {
  let shop: OpenShop;
  let pages: Map<string, HTMLElement>;
  beforeAll(async () => {
    shop = await openSmallShop(files);
    pages = await renderShop(shop);
  });
  afterAll(() => shop.close());
  return (page) =>
    textsOf(pages.get(page)!)
      .filter(({kind}) => kind !== "drawing")
      .map(({text}) => text)
      .join("\n");
}

describe("ten events", () => {
  const text = whole(tenEvents);
  test.each(["index", "funnel", "sales", "categories", "customers", "baskets", "rhythm"])(
    "%s speaks of no filters and of no mean over more days than there are",
    (page) => {
      expect(text(page)).not.toMatch(/these filters|7-day|seven-day/);
    }
  );
  test("nothing is said to rise or fall, nor which day or hour is best", () => {
    expect(text("index")).not.toMatch(/% in the second half|highest on|Most visitors/);
    expect(text("rhythm")).not.toContain("busiest hour");
  });
});

describe("a shop in which everything sells alike", () => {
  const text = whole(equals);
  test("nothing leads", () => {
    for (const page of ["index", "sales", "brands", "categories", "regions"])
      expect(text(page)).not.toMatch(/\bleads?\b|\balone\b|strongest source|Nothing matches/);
    expect(text("brands")).toContain(
      "6 brands are equal, with $2,400 and 16.7% of the revenue each"
    );
    expect(text("regions")).toContain("are equal, with");
  });
  test("what is the same is not said to lie between two values, or to change", () => {
    expect(text("sales")).toContain("Most orders are worth the same: $25.00.");
    expect(text("index")).toContain("revenue was the same as in October: $1,200.");
    expect(text("customers")).toContain("All customers bought equally often and spent the same");
  });
});

describe("a year without spring", () => {
  const text = whole(withHole);
  test("says so first, and tells no change across it", () => {
    expect(text("index")).toContain(
      "Nothing is recorded from Mar 1, 2020 to May 31, 2020, 92 days:"
    );
    expect(text("index")).not.toMatch(/(?:up|down) [\d.]+% in the second half/);
    expect(text("quality")).toContain(
      "The longest stretch begins on Mar 1, 2020 and takes 92 days."
    );
  });
  test("takes it for no quiet season and its days for no unusual ones", () => {
    expect(text("rhythm")).toContain("All months are equally busy, with 12 orders a day.");
    expect(text("rhythm")).not.toContain("Nothing happened");
    expect(text("rhythm")).toContain("92 more days have no row");
  });
});
