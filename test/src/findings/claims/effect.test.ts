import {expect, test} from "vitest";
import {effect} from "../../../../src/findings/claims/effect.ts";

test("effect() is how much it concerns times how far off it is, whichever way", () => {
  expect(effect(0.5, 0.2)).toBe(0.1);
  expect(effect(-0.5, 0.2)).toBe(0.1);
  expect(effect(0.5, -0.2)).toBe(0.1);
});

test("effect() takes more than all for all, and twice for the most", () => {
  expect(effect(2, 0.5)).toBe(0.5);
  expect(effect(0.5, 7)).toBe(0.5);
  expect(effect(1, 1)).toBe(1);
});

test("effect() of what cannot be worked out is none", () => {
  expect(effect(NaN, 1)).toBe(0);
  expect(effect(1, Infinity)).toBe(0);
});
