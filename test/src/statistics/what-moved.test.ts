import {expect, test} from "vitest";
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
