import {expect, test} from "vitest";
import {bandsChart, describeBands} from "../../../../src/chapters/quality/bands-chart.ts";
import {format} from "../formats.ts";
import {hasAll} from "../has.ts";
import {openTag} from "../open-tag.ts";
import {textOf} from "../text-of.ts";

const band = (price_band: string, n: number) => ({price_band, n});

test.each([
  [[], ""],
  [[band("0–50", 1)], "0–50: 1"],
  [[band("0–50", 1200), band("1,000 and over", 0)], "0–50: 1,200 · 1,000 and over: 0"]
])("rows by price band: %j", (bands, text) => {
  expect(textOf(describeBands(bands, format))).toBe(text);
});

test("a band that is none is an error", () => {
  expect(() => describeBands([band("0–49", 1)], format)).toThrow('unknown price band: "0–49"');
});

const records = (where: string) => `CREATE TABLE record_counts AS
  SELECT * FROM (VALUES ('0–50', 2), ('50–100', 1), ('0–50', 1), (NULL, 9)) AS counts (price_band, n) ${where}`;

test("rows without a price are in no band, and have no share", async () => {
  const {sql, close} = await openTag(records(""), {has: hasAll({events: false})});
  const figure = await bandsChart(sql);
  await close();
  expect(figure.querySelector("figcaption")?.textContent).toBe("0–50: 3 · 50–100: 1");
  expect(figure.querySelector(".figure-subtitle")?.textContent).toBe(
    "order lines by price, USD; the lower bound belongs to the band"
  );
  const drawn = figure.querySelector("svg")?.textContent;
  expect(drawn).toContain("75.0%");
  expect(drawn).toContain("25.0%");
});

test("without rows there is a sentence in place of the chart", async () => {
  const {sql, close} = await openTag(records("WHERE n > 9"));
  const figure = await bandsChart(sql);
  await close();
  expect(figure.querySelector("figcaption")).toBeNull();
  expect(figure.querySelector(".figure-body")?.textContent).toContain(
    "No event matches these filters."
  );
});
