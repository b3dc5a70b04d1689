import fc from "fast-check";
import {expect, test} from "vitest";
import {sortByDigits} from "../../../../src/kernel/run/sort-by-digits.ts";

const rows = 5000;

/** Whole numbers of any size and sign, some of them infinite as NULLs are. */
const key = fc
  .record({
    most: fc.constantFrom(1, 40, 8192, 70_000, 2 ** 31, 2 ** 46),
    shift: fc.integer({min: -(2 ** 40), max: 2 ** 40}),
    seed: fc.integer({min: 1, max: 1000}),
    infinite: fc.constantFrom(Infinity, -Infinity, undefined)
  })
  .map(({most, shift, seed, infinite}) =>
    Float64Array.from({length: rows}, (_, i) => {
      if (infinite !== undefined && (i * seed) % 17 === 3) return infinite;
      return shift + Math.floor(((i * seed * 0.618034) % 1) * most);
    })
  );

test("sorts rows by whole numbers as comparing them does, and leaves equal ones as they are", () => {
  fc.assert(
    fc.property(fc.array(key, {minLength: 1, maxLength: 2}), (keys) => {
      const wanted = Int32Array.from({length: rows}, (_, i) => i).sort((a, b) => {
        for (const numbers of keys) {
          if (numbers[a]! < numbers[b]!) return -1;
          if (numbers[a]! > numbers[b]!) return 1;
        }
        return a - b;
      });
      expect(sortByDigits(keys, rows)).toEqual(wanted);
    }),
    {numRuns: 40}
  );
});

test("leaves fractions, large ranges, texts and few rows to comparisons", () => {
  const whole = new Float64Array(rows);
  expect(sortByDigits([whole.map((_, i) => i / 2)], rows)).toBeUndefined();
  expect(sortByDigits([whole.map((_, i) => i * 2 ** 41)], rows)).toBeUndefined();
  expect(sortByDigits([whole, undefined], rows)).toBeUndefined();
  expect(sortByDigits([Float64Array.of(2, 1)], 2)).toBeUndefined();
});
