import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {faultsOfShop} from "../support/faults-of-shop.ts";
import {filesOf, smallShops} from "../support/small-shops.ts";

/** The least that a report can be made of. */
const smallest = {
  "one event": filesOf({events: ["2020-10-05 09:30:00 UTC,view,1,11,a.b,sony,10,1,s1"]}),
  "one order of no worth": filesOf({orders: ["1,1,1,0,0,0,,2020-10-05T00:00:00.000Z,1"]})
};

// many more in sentences.long.test.ts
describe("no text of a small shop's report is wrong", () => {
  test.each(Object.entries(smallest))("of %s", async (_, files) => {
    expect(await faultsOfShop({files, picks: []})).toEqual([]);
  });

  test("of one with a bit of everything", async () => {
    const [shop] = fc.sample(smallShops, {seed: 6, numRuns: 1});
    expect(await faultsOfShop(shop!)).toEqual([]);
  });
});
