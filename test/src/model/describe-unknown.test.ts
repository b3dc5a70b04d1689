import {expect, test} from "vitest";
import {describeUnknown} from "../../../src/model/describe-unknown.ts";
import type {FilterChoices} from "../../../src/model/filters.ts";

const choices: FilterChoices = {
  firstDay: "2020-09-24",
  lastDay: "2021-02-28",
  sets: {brand: [{value: "sony", rows: 2}]}
};
const has = (what: string) => `This report has ${what}: dropped from the filters.`;

test.each([
  ["", ""],
  ["?brand=sony&from=2020-10-01&to=2020-10-02&utm=x", ""],
  ["?brand=nokiaa&brand=sony", has("no brand “nokiaa”")],
  ["?state=TX", has("no state “TX”")],
  ["?from=2099-01-01", has("no day “2099-01-01”")],
  ["?to=2020-11-31&brand=a", has("no day “2020-11-31” and no brand “a”")],
  ["?from=2019-01-01&to=2019-01-01", has("no day “2019-01-01”")],
  ["?from=2021-01-02&to=2021-01-01", has("no period from 2021-01-02 to 2021-01-01")],
  [`?brand=${"x".repeat(90)}`, has(`no brand “${"x".repeat(39)}…”`)]
])("of the address %j is said: %j", (search, text) => {
  expect(describeUnknown(search, choices)).toBe(text);
});
