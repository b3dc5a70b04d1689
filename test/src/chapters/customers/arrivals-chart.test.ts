import {expect, test} from "vitest";
import {fillArrivals} from "../../../../src/chapters/customers/arrivals-chart.ts";

const [january, february] = [new Date("2021-01-01"), new Date("2021-02-01")];
const came = {start: new Date("2021-02-01"), first_visits: 5, return_visits: 2};

test("a period without a session is there with none", () => {
  expect(fillArrivals([came], {starts: [january, february]})).toEqual([
    {start: january, first_visits: 0, return_visits: 0},
    came
  ]);
});

test("where nobody came there is no period", () => {
  expect(fillArrivals([], {starts: [january, february]})).toEqual([]);
});
