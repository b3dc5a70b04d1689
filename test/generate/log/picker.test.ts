import {expect, test} from "vitest";
import {createPicker} from "../../../data/generate/log/picker.ts";
import {createRandom} from "../../../data/generate/random.ts";

test("createPicker(weights, random) draws each index by its weight", () => {
  const weights = [0, 1, 3, 6, 10, 0.5];
  const pick = createPicker(weights, createRandom(3, "test"));
  const draws = 200_000;
  const counts = weights.map(() => 0);
  for (let n = 0; n < draws; ++n) counts[pick()]! += 1;
  weights.forEach((weight, i) => {
    const share = weight / 20.5;
    const deviation = Math.sqrt((share * (1 - share)) / draws);
    expect(Math.abs(counts[i]! / draws - share)).toBeLessThanOrEqual(4 * deviation);
  });
});
