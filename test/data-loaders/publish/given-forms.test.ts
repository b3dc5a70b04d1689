import fc from "fast-check";
import {gzipSync} from "node:zlib";
import {expect, test} from "vitest";
import {givenForms} from "../../../data-loaders/publish/given-forms.ts";
import {readColumn} from "../../../src/kernel/read-column.ts";
import {integer} from "../../../src/kernel/values/type.ts";
import {vector} from "../../../src/kernel/values/vector.ts";

type Numbers = readonly (number | null)[];

function columnOf(numbers: Numbers) {
  const data = Float64Array.from(numbers, (number) => number ?? 0);
  if (!numbers.includes(null)) return {data};
  return {data, valid: Uint8Array.from(numbers, (number) => +(number !== null))};
}

async function readBack(numbers: Numbers, by: Numbers): Promise<Numbers[]> {
  const other = columnOf(by);
  const forms = givenForms(columnOf(numbers), other);
  const known = vector(integer, other.data, other.valid);
  return Promise.all(
    forms.map(async (form) => {
      const gzipped = new Uint8Array(gzipSync(form));
      const read = await readColumn(gzipped, {kind: "exact", scale: 0}, undefined, known);
      return Array.from(read.data, (number, i) => (read.valid && !read.valid[i] ? null : number));
    })
  );
}

test("a column is read by the values of another as it was written", async () => {
  const number = fc.option(fc.integer({min: -4, max: 4}));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(number, number)), async (rows) => {
      const numbers = rows.map(([value]) => value);
      const by = rows.map(([, other]) => other);
      const forms = await readBack(numbers, by);
      expect(forms.length).toBeGreaterThan(0);
      for (const read of forms) expect(read).toEqual(numbers);
    })
  );
});

test("sessions that are numbered as they begin take a few bytes by their visitors", async () => {
  // of four visitors, each begins after the one before, and comes again
  const by = [1, 1, 1, 2, 2, 3, 4, 4];
  const sessions = [1, 1, 5, 2, 6, 3, 4, 8];
  expect(await readBack(sessions, by)).toEqual([sessions, sessions]);
  const visitors = Array.from({length: 5000}, (_, i) => i + 1);
  const [next] = givenForms(columnOf(visitors), columnOf(visitors));
  expect(gzipSync(next!).length).toBeLessThan(120);
});

test("what another column says nothing of has no such form", () => {
  const numbers = Array.from({length: 1000}, (_, i) => 1000 - ((i * 7919) % 1000));
  expect(givenForms(columnOf(numbers), columnOf(new Array<number>(1000).fill(1)))).toEqual([]);
});
