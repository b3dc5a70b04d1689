import {expect, test} from "vitest";
import {touchedBy} from "../../../data-loaders/rollups/load-days.ts";

type Partitions = Parameters<typeof touchedBy>[1];

test("touchedBy() has the partitions with rows of a date range, its ends included", () => {
  const days = [["01", "03"], ["02"], ["04"], [], ["00", "05"]];
  const partitions = days.map((own, i) => [
    i,
    {days: Object.fromEntries(own.map((day) => [`2020-11-${day}`, 1]))}
  ]) as unknown as Partitions;
  const touched = (first: string, last: string) =>
    touchedBy({name: "", first: `2020-11-${first}`, last: `2020-11-${last}`}, partitions).map(
      ([i]) => i
    );
  expect(touched("02", "03")).toEqual([0, 1]);
  expect(touched("03", "04")).toEqual([0, 2]);
  expect(touched("01", "01")).toEqual([0]);
});
