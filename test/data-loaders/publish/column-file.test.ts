import fc from "fast-check";
import {expect, test} from "vitest";
import {columnFile} from "../../../data-loaders/publish/column-file.ts";
import {readColumn} from "../../../src/kernel/read-column.ts";

const wholes = fc.oneof(
  fc.integer({min: -3, max: 3}),
  fc.integer(),
  fc.maxSafeInteger().map((n) => Math.trunc(n / 4))
);

async function readBack(numbers: readonly (number | null)[], isDouble: boolean) {
  const gzipped = new Uint8Array(columnFile({numbers, isDouble}));
  const {data, valid} = await readColumn(
    gzipped,
    isDouble ? {kind: "double"} : {kind: "exact", scale: 0}
  );
  return Array.from(data, (number, i) => (valid && !valid[i] ? null : number));
}

test("whole numbers are read as they were written", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.option(wholes.map((number) => number + 0))), async (numbers) => {
      expect(await readBack(numbers, false)).toEqual(numbers);
    })
  );
});

test("so are those that repeat and those that rise", async () => {
  const few = Array.from({length: 1000}, (_, i) => [7, 1e12, null, -5][(i * i) % 4]!);
  expect(await readBack(few, false)).toEqual(few);
  const rising = Array.from({length: 1000}, (_, i) => 1e15 + 3 * i);
  expect(await readBack(rising, false)).toEqual(rising);
  expect(columnFile({numbers: rising, isDouble: false}).length).toBeLessThan(100);
});

test("doubles are read as they were written", async () => {
  const doubles = fc.double({noNaN: true}).map((number) => number + 0);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.option(doubles)), async (numbers) => {
      expect(await readBack(numbers, true)).toEqual(numbers);
    })
  );
});

test("texts come with their numbers", async () => {
  const texts = ["", "a\nb", "é😀"];
  const gzipped = new Uint8Array(columnFile({numbers: [2, null, 0, 1], isDouble: false, texts}));
  const {data, valid, type} = await readColumn(gzipped, {kind: "text"});
  expect(type).toMatchObject({kind: "text", dictionary: {values: texts}});
  expect([Array.from(data), Array.from(valid!)]).toEqual([
    [2, 0, 0, 1],
    [1, 0, 1, 1]
  ]);
});
