import {expect, test} from "vitest";
import {halves} from "../../../../src/findings/claims/halves.ts";
import {days} from "../days.ts";

const day = (n: number) => new Date(Date.UTC(2021, 0, n));
const numbered = (n: number) => days(n, (i) => ({i}));

test("halves() parts the days in two, and says from when to when", () => {
  const parts = halves(numbered(6), 3)!;
  expect(parts.first.map(({i}) => i)).toEqual([0, 1, 2]);
  expect(parts.second.map(({i}) => i)).toEqual([3, 4, 5]);
  expect(parts).toMatchObject({
    days: 3,
    firstFrom: day(1),
    firstTo: day(3),
    secondFrom: day(4),
    secondTo: day(6)
  });
});

test("halves() leaves the odd day in the middle out", () => {
  const parts = halves(numbered(7), 3)!;
  expect(parts.first.map(({i}) => i)).toEqual([0, 1, 2]);
  expect(parts.second.map(({i}) => i)).toEqual([4, 5, 6]);
  expect(parts).toMatchObject({days: 3, firstTo: day(3), secondFrom: day(5), secondTo: day(7)});
});

test("halves() counts days, not rows, in any order", () => {
  const rows = [numbered(10)[9]!, numbered(10)[0]!, numbered(10)[0]!, numbered(10)[5]!];
  const parts = halves(rows, 5)!;
  expect(parts.first.map(({i}) => i)).toEqual([0, 0]);
  expect(parts.second.map(({i}) => i)).toEqual([9, 5]);
});

test("halves() of fewer days than asked for, or of nothing, are none", () => {
  expect(halves(numbered(6), 4)).toBeUndefined();
  expect(halves(numbered(7), 4)).toBeUndefined();
  expect(halves(numbered(8), 4)).toBeDefined();
  expect(halves([], 0)).toBeUndefined();
});

test("halves() compares nothing across a gap of the export", () => {
  expect(
    halves(
      numbered(90).filter(({i}) => i < 30 || i > 50),
      3
    )
  ).toBeUndefined();
  expect(
    halves(
      numbered(90).filter(({i}) => i < 30 || i > 49),
      3
    )
  ).toMatchObject({days: 45});
});
