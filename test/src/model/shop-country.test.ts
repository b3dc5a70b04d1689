import {expect, test} from "vitest";
import {shopCountry} from "../../../src/model/shop-country.ts";

const of = (country: Record<string, number>, usStates = false) =>
  shopCountry({
    has: {usStates},
    choices: {
      sets: {country: Object.entries(country).map(([value, rows]) => ({value, rows}))}
    }
  });

test("a shop is of the country that has more than half, as exports write it", () => {
  expect(of({"United Kingdom": 51, France: 49})).toBe("GB");
  expect(of({"United Kingdom": 50, France: 50})).toBeUndefined();
  expect(of({BRASIL: 9, "(unknown)": 1})).toBe("BR");
});

test("states of the US tell it too", () => {
  expect(of({}, true)).toBe("US");
});

test("a country without days of its own, and none at all, is not known", () => {
  expect(of({Japan: 9, France: 1})).toBeUndefined();
  expect(of({"(unknown)": 9, France: 1})).toBeUndefined();
  expect(of({})).toBeUndefined();
  expect(shopCountry({has: {usStates: false}, choices: {sets: {}}})).toBeUndefined();
});
