import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {knownFilters, readFilters, writeFilters} from "../../../src/model/filter-url.ts";
import type {FilterChoices, Filters} from "../../../src/model/filters.ts";
import {setFilters} from "../../../src/model/filters.ts";

const ids = setFilters.map(({id}) => id);
const day = fc
  .date({min: new Date("1990-01-01"), max: new Date("2040-12-31"), noInvalidDate: true})
  .map((date) => date.toISOString().slice(0, 10));
const filters: fc.Arbitrary<Filters> = fc.record(
  {
    from: day,
    to: day,
    sets: fc.dictionary(
      fc.constantFrom(...ids),
      fc.array(fc.string({unit: "grapheme"}), {minLength: 1})
    )
  },
  {requiredKeys: ["sets"]}
);

describe("writeFilters and readFilters", () => {
  test("read back what was written, whatever the values hold", () => {
    fc.assert(
      fc.property(filters, (chosen) => {
        const back = readFilters(writeFilters(chosen));
        expect({...back, sets: {...back.sets}}).toEqual({...chosen, sets: {...chosen.sets}});
      })
    );
  });

  test("keep parameters of others and drop old ones of their own", () => {
    const search = writeFilters(
      {from: "2020-10-01", sets: {brand: ["b"]}},
      "?utm=x&brand=a&to=2020-12-01"
    );
    expect(new URLSearchParams(search).toString()).toBe("utm=x&from=2020-10-01&brand=b");
  });

  test("nothing chosen is no query at all", () => {
    expect(writeFilters({sets: {}})).toBe("");
    expect(writeFilters({sets: {brand: []}}, "?brand=a")).toBe("");
  });

  test.each(["", "yesterday", "2020-1-1", "2020-13-01", "2020-11-31", "2021-02-29", "2020-11-30'"])(
    "ignore a day that does not exist: %j",
    (broken) => {
      const search = `?${new URLSearchParams({from: broken, to: broken}).toString()}`;
      expect(readFilters(search)).toEqual({sets: {}});
    }
  );
});

describe("knownFilters", () => {
  const choices: FilterChoices = {
    firstDay: "2020-09-24",
    lastDay: "2021-02-28",
    sets: {
      brand: [
        {value: "sony", rows: 2},
        {value: "o'neill", rows: 1}
      ]
    }
  };
  const known = (filters: Filters) => {
    const {from, to, sets} = knownFilters(filters, choices);
    return {from, to, sets};
  };

  test("keeps what the report offers", () => {
    expect(known({from: "2020-10-01", to: "2020-11-01", sets: {brand: ["o'neill"]}})).toEqual({
      from: "2020-10-01",
      to: "2020-11-01",
      sets: {brand: ["o'neill"]}
    });
  });

  test("drops values and filters that it does not offer, and days outside its period", () => {
    expect(
      known({from: "2019-01-01", to: "2022-01-01", sets: {brand: ["x", "sony"], state: ["CA"]}})
    ).toEqual({from: undefined, to: undefined, sets: {brand: ["sony"]}});
    expect(known({sets: {brand: ["x"]}})).toEqual({from: undefined, to: undefined, sets: {}});
  });

  test("drops a period that ends before it begins", () => {
    expect(known({from: "2020-12-01", to: "2020-11-01", sets: {}})).toEqual({
      from: undefined,
      to: undefined,
      sets: {}
    });
  });
});
