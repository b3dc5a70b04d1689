import {sum} from "d3-array";
import {expect, test} from "vitest";
import {createDayTotals} from "../../../../data-loaders/stream/live/day-totals.ts";
import {createCellNames} from "../../../../data-loaders/stream/live/event-cells.ts";

function opened(timeZone: string) {
  const names = createCellNames();
  const day = createDayTotals(timeZone, names);
  const add = (text: string) => {
    const event = {time: Date.parse(text), type: 0, brand: "b", category: "c", paid: 0};
    day.add(event, names.keyOf(event));
  };
  const file = (text: string, knownSince = -Infinity) =>
    day.file(Date.parse(text), {made: 1, knownSince});
  return {add, file};
}

test("hours are those of the report's zone, and the next day begins at its midnight", () => {
  const {add, file} = opened("America/New_York");
  for (const time of ["2026-11-28T03:59:59Z", "2026-11-28T05:00:00Z", "2026-11-29T04:59:59Z"])
    add(time);
  add("2026-11-29T05:00:00Z");
  expect(file("2026-11-29T04:59:59Z")).toMatchObject({
    day: "2026-11-28",
    cells: {hour: [0, 23], count: [1, 1]}
  });
  expect(file("2026-11-29T05:00:10Z")).toMatchObject({day: "2026-11-29", cells: {hour: [0]}});
  // what comes late for a day that is over counts no more
  add("2026-11-28T12:00:00Z");
  expect(file("2026-11-29T05:00:10Z")?.cells.count).toEqual([1]);
});

test("the totals say since when they are whole", () => {
  const {add, file} = opened("Europe/Berlin");
  add("2026-10-25T12:00:00Z");
  // the day has 25 hours
  expect(file("2026-10-25T12:00:00Z")!.from).toBe(Date.parse("2026-10-24T22:00:00Z"));
  const noon = Date.parse("2026-10-25T11:00:00Z");
  expect(file("2026-10-25T12:00:00Z", noon)!.from).toBe(noon);
});

test("an hour that clocks run through twice is one", () => {
  const {add, file} = opened("Europe/Berlin");
  for (const time of ["2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", "2026-10-25T22:59:00Z"])
    add(time);
  const {cells} = file("2026-10-25T22:59:00Z")!;
  expect([cells.hour, cells.count]).toEqual([
    [2, 23],
    [2, 1]
  ]);
});

test("while nothing is known of the newest day, two are kept", () => {
  const {add, file} = opened("UTC");
  for (let day = 1; day < 28; day++) add(`2026-11-${String(day).padStart(2, "0")}T10:00:00Z`);
  expect(file("2026-11-25T10:00:00Z")).toBeUndefined();
  expect(sum(file("2026-11-27T10:00:00Z")!.cells.count)).toBe(1);
});
