import {expect, test} from "vitest";
import {studentT} from "../../../src/statistics/student-t.ts";

test("studentT leaves 2.5% of the density above it, by numerical integration", () => {
  const between = [6.5, 12.3, 30.7, 31.5, 40, 100.5, 1000];
  for (const degrees of [...Array.from({length: 31}, (_, i) => i + 1), ...between]) {
    // the density's shape; the substitution x = tan(a) makes its tails finite
    const shape = (a: number) =>
      (1 + Math.tan(a) ** 2 / degrees) ** (-(degrees + 1) / 2) / Math.cos(a) ** 2;
    const all = integral(shape, 0, Math.PI / 2 - 1e-9);
    const below = integral(shape, 0, Math.atan(studentT(degrees)));
    // the table has five figures; between its degrees a straight line is good for four
    expect(0.5 + below / all / 2, String(degrees)).toBeCloseTo(0.975, degrees % 1 ? 4 : 5);
  }
  expect(studentT(Infinity)).toBeCloseTo(1.959964, 6);
});

test("studentT of no degrees of freedom", () => {
  expect(() => studentT(0)).toThrow("invalid degrees of freedom: 0");
  expect(() => studentT(NaN)).toThrow("invalid degrees of freedom: NaN");
});

/** Simpson's rule. */
function integral(f: (x: number) => number, from: number, to: number, n = 20_000): number {
  const step = (to - from) / n;
  let sum = f(from) + f(to);
  for (let i = 1; i < n; ++i) sum += f(from + i * step) * (i % 2 ? 4 : 2);
  return (sum * step) / 3;
}
