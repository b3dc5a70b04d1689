import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {literal} from "../../../data-loaders/engine/literal.ts";
import {openEngine, type Engine} from "../../../data-loaders/engine/open-engine.ts";
import {readTimeForm, timeFormOf} from "../../../data-loaders/forms/time-form.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.close());

describe("timeFormOf", () => {
  test.each([
    ["2020-10-01", "2020-10-01T00:00:00.000Z"],
    ["2020-10-01 08:30:00 UTC", "2020-10-01T08:30:00.000Z"],
    ["2020-10-01T08:30:00Z", "2020-10-01T08:30:00.000Z"],
    ["2020/10/1 8:30", "2020-10-01T08:30:00.000Z"],
    ["2020-10-01T08:30:00.250+0200", "2020-10-01T06:30:00.250Z"],
    ["2020-10-01 08:30:00 -05:30", "2020-10-01T14:00:00.000Z"],
    ["1/10/2020", "2020-10-01T00:00:00.000Z"],
    ["1.10.20 8:30", "2020-10-01T08:30:00.000Z"],
    ["01-10-2020T08:30:05", "2020-10-01T08:30:05.000Z"],
    ["1/10/2020, 8:30 PM", "2020-10-01T20:30:00.000Z"],
    ["1/10/2020 12:05am", "2020-10-01T00:05:00.000Z"],
    ["Thu 1/10/2020", "2020-10-01T00:00:00.000Z"],
    ["Thursday, October 1, 2020, 8:30 PM", "2020-10-01T20:30:00.000Z"],
    ["October 1, 2020 at 8:30 PM", "2020-10-01T20:30:00.000Z"],
    ["Oct 1 2020", "2020-10-01T00:00:00.000Z"],
    ["1 October, 2020, 20:30", "2020-10-01T20:30:00.000Z"],
    ["Thu, 01 Oct 2020 20:30:00 GMT", "2020-10-01T20:30:00.000Z"],
    ["01-OCT-20", "2020-10-01T00:00:00.000Z"],
    ["01/Oct/2020 20:30:00 +0100", "2020-10-01T19:30:00.000Z"],
    ["20201001", "2020-10-01T00:00:00.000Z"],
    ["20201001083000", "2020-10-01T08:30:00.000Z"],
    ["20201001 08:30", "2020-10-01T08:30:00.000Z"],
    ["1601541000", "2020-10-01T08:30:00.000Z"],
    ["1601541000.5", "2020-10-01T08:30:00.500Z"],
    ["1601541000250", "2020-10-01T08:30:00.250Z"],
    ["1601541000250000", "2020-10-01T08:30:00.250Z"],
    ["44105", "2020-10-01T00:00:00.000Z"],
    ["44105.354166666664", "2020-10-01T08:30:00.000Z"],
    ["31/12/99", "1999-12-31T00:00:00.000Z"],
    ["31/12/69", "1969-12-31T00:00:00.000Z"],
    ["31/12/68", "2068-12-31T00:00:00.000Z"]
  ])("reads %s", async (text, expected) => {
    expect(await read(text)).toBe(expected);
  });

  test.each([
    "2020-10-01 08:30:00 BST",
    "8:30",
    "1.5",
    "12345678901",
    "",
    "yesterday",
    "2020-10-01-05",
    "May"
  ])("finds no time in %j", (text) => {
    expect(timeFormOf(text, "day-first")).toBeUndefined();
  });

  test.each([
    "2020-02-30",
    "31/11/2020",
    "1/13/2020",
    "20201301",
    "Feb 30 2020",
    "1/10/2020 25:00",
    "1/10/2020 13:30 PM"
  ])("knows the form of %s, which is no time", async (text) => {
    expect(await read(text)).toBeNull();
  });

  test("takes the month for the first number where it is said to be", async () => {
    expect(await read("1/10/2020", "month-first")).toBe("2020-01-10T00:00:00.000Z");
  });

  test("reads times without an offset on the clock of their zone, and no others", async () => {
    expect(await read("2020-10-01 08:30", "day-first", "Europe/Berlin")).toBe(
      "2020-10-01T06:30:00.000Z"
    );
    expect(await read("1.1.2020 08:30", "day-first", "Europe/Berlin")).toBe(
      "2020-01-01T07:30:00.000Z"
    );
    expect(await read("2020-10-01 08:30 UTC", "day-first", "Europe/Berlin")).toBe(
      "2020-10-01T08:30:00.000Z"
    );
    expect(await read("1601541000", "day-first", "Europe/Berlin")).toBe("2020-10-01T08:30:00.000Z");
  });
});

async function read(text: string, order: "day-first" | "month-first" = "day-first", zone = "UTC") {
  const form = timeFormOf(text, order);
  if (form === undefined) throw new Error(`no form: ${text}`);
  const [row] = await engine.rows<{matches: boolean; time: Date | null}>(
    `SELECT regexp_full_match(text, '${form.pattern}') AS matches, ${readTimeForm("text", form, zone)} AS time
    FROM (SELECT ${literal(text)} AS text)`
  );
  expect(row!.matches).toBe(true);
  return row!.time === null ? null : new Date(row!.time).toISOString();
}
