import {expect} from "vitest";
import type {Answer} from "../../src/model/answer.ts";

/**
 * Expects two answers to have the same values. Whole numbers and texts have to be equal; sums of doubles can differ in
 * their last digits, as engines add them up in different orders.
 */
export function expectSameAnswer(found: Answer, wanted: Answer, query: string): void {
  expect(found.names, query).toEqual(wanted.names);
  expect(found.columns[0]?.length, query).toBe(wanted.columns[0]?.length);
  if (wanted.columns[0]?.length) expect(found.types, query).toEqual(wanted.types);
  found.columns.forEach((column, j) => {
    const other = wanted.columns[j]!;
    const differs = column.findIndex((value, i) => !isSame(value, other[i]));
    expect(differs < 0 || [differs, column[differs]], `${found.names[j]} of ${query}`).toEqual(
      differs < 0 || [differs, other[differs]]
    );
  });
}

function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== "number" || typeof b !== "number") return a === b;
  if (Number.isSafeInteger(a) && Number.isSafeInteger(b)) return a === b;
  return a === b || Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
}
