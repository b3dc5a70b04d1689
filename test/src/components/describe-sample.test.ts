import {expect, test} from "vitest";
import {describeSample} from "../../../src/components/describe-sample.ts";

test("describeSample says nothing where nothing was sampled", () => {
  expect(describeSample({samplingFactor: 1, groupedAsOther: {}})).toBe("");
});

test("describeSample says how many visitors there are and which names were grouped as other", () => {
  const text = describeSample({samplingFactor: 256, groupedAsOther: {brand: 1_204}});
  expect(text).toMatch(/published for 1 visitor in 256 only/);
  expect(text).toMatch(/offers the 1,204 brands with most events; .* “\(other brands\)”/);
  expect(describeSample({samplingFactor: 8, groupedAsOther: {}})).not.toMatch(/other/);
});
