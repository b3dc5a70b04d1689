import {expect, test} from "vitest";
import {knownPlaces} from "../../../../src/chapters/regions/read-places.ts";

test("known places are those with a name", () => {
  const place = (name: string) => ({
    place: name,
    code: name,
    revenue: 1,
    orders: 1,
    customers: 1,
    aov: 1,
    share: 0.5
  });
  expect(knownPlaces([place("(unknown)"), place("Texas")])).toEqual([place("Texas")]);
});
