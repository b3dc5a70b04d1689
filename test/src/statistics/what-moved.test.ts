import {describe, expect, test} from "vitest";
import {whatMoved} from "../../../src/statistics/what-moved.ts";

const hours = (actual: (hour: number) => number, usual = 10) =>
  Array.from({length: 24}, (_, hour) => ({
    what: "hour",
    name: String(hour),
    actual: actual(hour),
    usual
  }));
const part = (what: string, name: string, actual: number, usual: number) => ({
  what,
  name,
  actual,
  usual
});

test("whatMoved() tells of the hours that made a day short", () => {
  const {silence} = whatMoved(hours((hour) => (hour >= 12 && hour < 21 ? hour % 2 : 10)));
  expect(silence).toEqual({from: 12, to: 21, actual: 4, usual: 90});
});

test("whatMoved() names what grew most on a day of many, by kind", () => {
  const {silence, strongest} = whatMoved([
    ...hours(() => 30),
    part("brand", "a", 300, 100),
    part("brand", "b", 400, 150),
    part("category", "tea", 10, 20),
    part("category", "toys", 500, 100)
  ]);
  expect(silence).toBeUndefined();
  expect(strongest.map(({name}) => name)).toEqual(["b", "toys"]);
});

test("whatMoved() names what fell most on a day of few", () => {
  const {silence, strongest} = whatMoved([
    ...hours(() => 5),
    part("brand", "a", 30, 100),
    part("brand", "b", 80, 100),
    part("category", "tea", 30, 20)
  ]);
  expect(silence).toBeUndefined();
  expect(strongest.map(({name}) => name)).toEqual(["a"]);
});

test("whatMoved() leaves a silence aside that explains little of the day", () => {
  expect(whatMoved(hours((hour) => (hour < 2 ? 0 : 4))).silence).toBeUndefined();
  expect(whatMoved(hours((hour) => (hour < 2 ? 0 : 20))).silence).toBeUndefined();
});

test("whatMoved() of nothing is nothing", () => {
  expect(whatMoved([])).toEqual({silence: undefined, strongest: []});
});

describe("whatMoved() tells of a silence", () => {
  const silent = (actual: number, usual: number, from = 12, to = 14) =>
    whatMoved([
      ...hours(() => 100, 100).filter((_, hour) => hour < from || hour >= to),
      ...Array.from({length: to - from}, (_, i) => ({
        what: "hour",
        name: String(from + i),
        actual,
        usual
      }))
    ]).silence;

  test("of two hours on end", () => {
    expect(silent(0, 10)).toEqual({from: 12, to: 14, actual: 0, usual: 20});
    expect(silent(0, 10, 12, 13)).toBeUndefined();
  });

  test("in which a quarter of the usual would be too much", () => {
    expect(silent(2.4, 10)).toBeDefined();
    expect(silent(2.5, 10)).toBeUndefined();
  });

  test("where three or more are usual", () => {
    expect(silent(0, 3)).toBeDefined();
    expect(silent(0, 2.9)).toBeUndefined();
  });

  test("at the ends of the day, and the gravest of several", () => {
    expect(silent(0, 10, 0, 2)).toMatchObject({from: 0, to: 2});
    expect(silent(0, 10, 22, 24)).toMatchObject({from: 22, to: 24});
    const two = hours((hour) => ([2, 3, 7, 8, 9].includes(hour) ? 0 : 10));
    expect(whatMoved(two).silence).toEqual({from: 7, to: 10, actual: 0, usual: 30});
  });

  test("that explains half of what the day lacks", () => {
    const lacking = (others: number) =>
      whatMoved(hours((hour) => (hour < 2 ? 0 : hour === 5 ? others : 10)));
    // two hours lack 20; another lacks as many, or one more
    const one = (actual: number) =>
      whatMoved([
        ...hours((hour) => (hour < 2 ? 0 : 10)).filter(({name}) => name !== "5"),
        {what: "hour", name: "5", actual, usual: 40}
      ]).silence;
    expect(lacking(10).silence).toEqual({from: 0, to: 2, actual: 0, usual: 20});
    expect(one(20)).toEqual({from: 0, to: 2, actual: 0, usual: 20});
    expect(one(19)).toBeUndefined();
  });

  test("that does not, of a day that lacks nothing", () => {
    const parts = hours((hour) => (hour < 2 ? 0 : hour === 5 ? 40 : 10));
    expect(whatMoved(parts).silence).toBeUndefined();
    const level = hours((hour) => (hour < 2 ? 0 : hour === 5 ? 30 : 10));
    expect(whatMoved(level).silence).toBeUndefined();
    expect(whatMoved([...parts, part("brand", "a", 1, 1)]).strongest).toEqual([]);
  });
});

test("whatMoved() names no part that moved the other way", () => {
  const {strongest} = whatMoved([
    ...hours(() => 30),
    part("brand", "a", 100, 100),
    part("kind", "b", 9, 10)
  ]);
  expect(strongest).toEqual([]);
});

test("whatMoved() names a part that hardly moved, if it went with the day", () => {
  expect(whatMoved([...hours(() => 30), part("brand", "a", 10.5, 10)]).strongest).toHaveLength(1);
});

test("whatMoved() goes by the hours, whatever parts of other kinds add up to", () => {
  const short = hours((hour) => (hour < 3 ? 0 : 10));
  const {silence, strongest} = whatMoved([...short, part("category", "toys", 900, 100)]);
  expect(silence).toEqual({from: 0, to: 3, actual: 0, usual: 30});
  expect(strongest).toEqual([]);
  // as much as usual in all, so nothing has moved in its direction
  const level = whatMoved([...hours(() => 10), part("category", "toys", 900, 100)]);
  expect(level).toEqual({silence: undefined, strongest: []});
});
