import {expect, test} from "vitest";
import {studentT} from "../../../src/statistics/student-t.ts";

test("studentT leaves 2.5% of the density above it, by numerical integration", () => {
  for (let degrees = 1; degrees <= 31; ++degrees) {
    // the density's shape; the substitution x = tan(a) makes its tails finite
    const shape = (a: number) =>
      (1 + Math.tan(a) ** 2 / degrees) ** (-(degrees + 1) / 2) / Math.cos(a) ** 2;
    const all = integral(shape, 0, Math.PI / 2 - 1e-9);
    const below = integral(shape, 0, Math.atan(studentT(degrees)));
    expect(0.5 + below / all / 2, String(degrees)).toBeCloseTo(0.975, 5);
  }
});

test("studentT of no degrees of freedom, or of more than groups can have", () => {
  expect(() => studentT(0)).toThrow("invalid degrees of freedom: 0");
  expect(() => studentT(32)).toThrow("invalid degrees of freedom: 32");
});

/** Simpson's rule. */
function integral(f: (x: number) => number, from: number, to: number, n = 20_000): number {
  const step = (to - from) / n;
  let sum = f(from) + f(to);
  for (let i = 1; i < n; ++i) sum += f(from + i * step) * (i % 2 ? 4 : 2);
  return (sum * step) / 3;
}
