import fc from "fast-check";
import {expect, test} from "vitest";
import {faultsOfShop} from "../support/faults-of-shop.ts";
import {smallShops} from "../support/small-shops.ts";

test("no text of any small shop's report is wrong", async () => {
  await fc.assert(
    fc.asyncProperty(smallShops, async (shop) => {
      expect(await faultsOfShop(shop)).toEqual([]);
    }),
    // each run reads exports and renders whole reports: a smaller shop would take as long
    {numRuns: 300, endOnFailure: true}
  );
});
