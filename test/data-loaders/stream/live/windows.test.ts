import {sum} from "d3-array";
import {expect, test} from "vitest";
import {createCellNames} from "../../../../data-loaders/stream/live/event-cells.ts";
import {createWindows} from "../../../../data-loaders/stream/live/windows.ts";

const minute = 60_000;

function opened(isClosed?: (minute: number) => boolean) {
  const names = createCellNames();
  const windows = createWindows({
    windowSeconds: 2,
    watermarkSeconds: 10,
    names,
    ...(isClosed && {isClosed})
  });
  const add = (partition: number, time: number) => {
    const event = {time, type: 3, brand: "b", category: "c", paid: 12_345};
    return windows.add(partition, event, names.keyOf(event));
  };
  return {windows, add};
}

test("a minute is taken out once the watermark is past it, and what comes then is late", () => {
  const {windows, add} = opened();
  expect([add(0, 1_000), add(0, 59_999), add(0, minute + 9_999)]).toEqual([true, true, true]);
  expect(windows.close()).toEqual([]);
  add(0, minute + 10_000);
  expect(windows.close()).toEqual([
    {
      minute: 0,
      cells: {
        types: ["view", "cart", "remove_from_cart", "purchase"],
        brands: ["b", "(none)", "(other)"],
        categories: ["c", "(none)", "(other)"],
        window: [0, 29],
        type: [3, 3],
        brand: [0, 0],
        category: [0, 0],
        count: [1, 1],
        revenue: [1.23, 1.23]
      }
    }
  ]);
  expect(windows.watermark()).toBe(minute);
  expect(add(0, 59_999)).toBe(false);
  expect(windows.open().window).toEqual([34, 35]);
});

test("a partition that is behind in reading holds the watermark up until it has caught up", () => {
  const {windows, add} = opened();
  windows.progress(0, {next: 1, end: 1});
  windows.progress(1, {next: 0, end: 5});
  add(0, 5 * minute);
  windows.close();
  expect(windows.watermark()).toBe(-Infinity);
  expect(windows.lag()).toBe(5);
  expect(add(1, minute)).toBe(true);
  windows.progress(1, {next: 2});
  windows.close();
  expect(windows.watermark()).toBe(minute - 10_000);
  windows.progress(1, {next: 5});
  windows.close();
  expect(windows.watermark()).toBe(5 * minute - 10_000);
});

test("a partition that was read whole before is not behind, and minutes closed before stay closed", () => {
  const {windows, add} = opened((minute) => minute === 3);
  for (const partition of [0, 1]) {
    windows.begin(partition, 7);
    windows.progress(partition, {end: 7});
  }
  expect([add(0, 3 * minute), add(0, 5 * minute)]).toEqual([false, true]);
  windows.close();
  expect([windows.lag(), windows.watermark()]).toEqual([0, 5 * minute - 10_000]);
  expect(sum(windows.open().count)).toBe(1);
});

test("only fifteen minutes are kept, whatever the order of the events", () => {
  const {windows, add} = opened();
  for (const at of [40, 3, 20, 26, 25]) add(0, at * minute);
  expect(windows.open().window.map((window) => window / 30)).toEqual([26, 40]);
  expect(sum(windows.open().count)).toBe(2);
});
