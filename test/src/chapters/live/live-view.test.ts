import {describe, expect, test} from "vitest";
import {liveFilters} from "../../../../src/chapters/live/live-filters.ts";
import {liveView} from "../../../../src/chapters/live/live-view.ts";
import {tally} from "../../../../src/chapters/live/tally.ts";
import {windowsWithin} from "../../../../src/chapters/live/windows-within.ts";
import type {Filters} from "../../../../src/model/filters.ts";
import {files} from "../../../support/stdlib.ts";
import type {EndOfLog} from "../../../../src/model/end-of-log.ts";
import {liveFolder, randomEvents} from "../../../support/live-files.ts";

const made = Date.UTC(2026, 10, 28, 14, 7, 23);
const noLog = files["end-of-log.json"] as EndOfLog;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

const choices: [string, Filters["sets"]][] = [
  ["nothing", {}],
  ["a brand", {brand: ["samsung"]}],
  [
    "what has no brand, in two categories",
    {brand: ["(none)"], category: ["computers", "appliances"]}
  ],
  ["purchases", {event_type: ["purchase"]}],
  [
    "carts and purchases of a category",
    {event_type: ["cart", "purchase"], category: ["electronics"]}
  ]
];

describe.each([1, 2, 3])("liveView() of random stream %i", (seed) => {
  const events = randomEvents(seed, {from: made - 25 * 60_000, to: made, n: 4000, brands: 8});
  const folder = liveFolder(events, {made});
  const to = Math.floor(folder.now.watermark / 2000) * 2000;

  test.each(choices)("counts under %s what the events are", (_, sets) => {
    const view = liveView({files: folder}, noLog, liveFilters({sets}));
    const own = events.filter(({type, brand, category}) =>
      (
        [
          [sets.event_type, type],
          [sets.brand, brand],
          [sets.category, category]
        ] as const
      ).every(([chosen, value]) => !chosen || chosen.includes(value))
    );
    expect(view).toMatchObject({to, isKnown: true, hidden: []});
    for (const minutes of [1, 5, 15]) {
      const wanted = own.filter(({at}) => at >= to - minutes * 60_000 && at < to);
      const {windows, seconds} = windowsWithin(view, minutes * 60);
      const sums = tally(windows);
      expect([seconds, sums.count]).toEqual([minutes * 60, wanted.length]);
      expect(sums.revenue).toBeCloseTo(
        sum(wanted.filter(({type}) => type === "purchase").map(({price}) => price)),
        2
      );
      for (const [brand, n] of sums.brands)
        expect([brand, n]).toEqual([brand, wanted.filter((event) => event.brand === brand).length]);
    }
    const today = tally(view.day!.hours);
    expect(view.day!.day).toBe("2026-11-28");
    expect(today.count).toBe(own.length);
    expect(sum([...today.types.values()])).toBe(own.length);
  });

  test("tells which chosen brands are among the rest, and knows nothing of them", () => {
    const few = liveFolder(events, {made, brands: ["samsung", "apple"]});
    const under = (brand: string[]) => liveView({files: few}, noLog, liveFilters({sets: {brand}}));
    expect(under(["samsung"])).toMatchObject({isKnown: true, hidden: []});
    expect(under(["samsung", "oppo"])).toMatchObject({
      isKnown: true,
      hidden: [{id: "brand", name: "oppo"}]
    });
    const unknown = under(["oppo"]);
    expect(unknown).toMatchObject({isKnown: false, day: {isKnown: false}});
    expect(unknown.windows).toEqual([]);
  });
});

test("of a follower that was started again each window counts once", () => {
  const events = randomEvents(6, {from: made - 20 * 60_000, to: made, n: 900});
  const folder = liveFolder(events, {made});
  const again = liveFolder(events, {made, from: made - 20 * 60_000});
  expect(again.now.cells.count.length).toBeGreaterThan(2 * folder.now.cells.count.length);
  const whole = liveView({files: folder}, noLog, liveFilters({sets: {}}));
  const view = liveView({files: again}, noLog, liveFilters({sets: {}}));
  expect(tally(windowsWithin(view, 900).windows)).toEqual(tally(windowsWithin(whole, 900).windows));
});

test("what minutes hold that are not loaded yet is not known", () => {
  const folder = liveFolder(randomEvents(8, {from: made - 20 * 60_000, to: made, n: 900}), {made});
  const view = liveView(
    {files: {...folder, minutes: folder.minutes.slice(-1)}},
    noLog,
    liveFilters({sets: {}})
  );
  const isWhole = (seconds: number) => windowsWithin(view, seconds).isWhole;
  expect([isWhole(60), isWhole(300)]).toEqual([true, false]);
  const all = liveView({files: folder}, noLog, liveFilters({sets: {}}));
  expect(windowsWithin(all, 900).isWhole).toBe(true);
  expect(windowsWithin(view, 60)).toEqual(windowsWithin(all, 60));
});

test("while a stream is still being read nothing is known of its last minutes", () => {
  const folder = liveFolder(randomEvents(4, {from: made - 60_000, to: made, n: 10}), {
    made,
    now: {watermark: 0, minutes: [], state: {kind: "filling"}}
  });
  const view = liveView({files: {now: folder.now, minutes: []}}, noLog, liveFilters({sets: {}}));
  expect(view).toMatchObject({isKnown: false, isFilling: true, day: undefined});
  expect(view.to).toBeGreaterThan(made - 2000);
});

test("liveFilters() names what does not apply", () => {
  const {others, key} = liveFilters({
    from: "2026-01-01",
    sets: {price_band: ["0–50"], brand: ["b", "a"], state: []}
  });
  expect(others).toEqual(["period", "price band"]);
  const grouped = liveFilters({
    sets: {brand: ["(other brands)", "apple"], category: ["(other categories)"]}
  });
  expect(grouped.sets).toEqual({brand: new Set(["apple"])});
  expect(grouped.others).toEqual(["group of other categories", "group of other brands"]);
  expect(key).toBe(liveFilters({sets: {brand: ["a", "b"]}}).key);
});
