import {expect, test} from "vitest";
import {
  createNamedValues,
  noneId,
  otherId
} from "../../../../data-loaders/stream/live/named-values.ts";

const minute = 60_000;

test("up to the limit, each name has a number from its first event on; later ones are other", () => {
  const values = createNamedValues(2);
  const [a, b] = [values.idOf("a", 0), values.idOf("b", 0)];
  expect(new Set([a, b, otherId, noneId]).size).toBe(4);
  expect(values.idOf("c", 0)).toBe(otherId);
  expect(values.idOf("(none)", 0)).toBe(noneId);
  expect(values.idOf("a", 0)).toBe(a);
  values.idOf("b", 0);
  values.idOf("b", 0);
  expect(values.top(1, 0).map(values.nameOf)).toEqual(["b", "(none)"]);
});

test("a name that becomes frequent takes the place of the rarest, from a time on", () => {
  const values = createNamedValues(2);
  const [, b] = [values.idOf("a", 0), values.idOf("b", 0)];
  for (let i = 0; i < 5; i++) values.idOf("a", 0);
  for (let i = 0; i < 50; i++) values.idOf("c", 0);
  expect(values.promote(1_000)).toEqual([b]);
  // before that, its events are counted among the others, as they were
  expect(values.idOf("c", 999)).toBe(otherId);
  expect(values.idOf("c", 1_000)).toBe(b);
  expect(values.idOf("b", 1_000)).toBe(otherId);
  expect(values.top(9, 0).map(values.nameOf)).toEqual(["a", "(none)"]);
  expect(values.top(9, 1_000).map(values.nameOf)).toEqual(["a", "c", "(none)"]);
  expect(values.promote(2_000)).toEqual([]);
});

test("only the last fifteen minutes say which are frequent", () => {
  const values = createNamedValues(2);
  for (let i = 0; i < 9; i++) values.idOf("old", 0);
  values.idOf("new", 15 * minute);
  expect(values.top(1, 0).map(values.nameOf)).toEqual(["new", "(none)"]);
});

test("memory is bounded, and a frequent name among a million rare ones is found", () => {
  const values = createNamedValues(64);
  for (let i = 0; i < 300_000; i++) {
    values.idOf(`rare${i}`, 0);
    if (i % 50 === 0) values.idOf("frequent", 0);
  }
  values.promote(1_000);
  expect(values.idOf("frequent", 1_000)).not.toBe(otherId);
});
