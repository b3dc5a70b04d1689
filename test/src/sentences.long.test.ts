import fc from "fast-check";
import {expect, test} from "vitest";
import {faultsOfShop} from "../support/faults-of-shop.ts";
import {smallShops} from "../support/small-shops.ts";

// some five seconds a shop, more on a busy machine
const timeout = 3 * 3_600_000;

test("no text of any small shop's report is wrong", {timeout}, async () => {
  await fc.assert(
    fc.asyncProperty(smallShops, async (shop) => {
      expect(await faultsOfShop(shop)).toEqual([]);
    }),
    // each run reads exports and renders whole reports: a smaller shop would take as long
    {numRuns: 12, seed: 2021, endOnFailure: true}
  );
});
