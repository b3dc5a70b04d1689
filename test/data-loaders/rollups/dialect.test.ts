import {expect, test} from "vitest";
import {commentOf} from "../../../data-loaders/rollups/comment-of.ts";
import {writeOut} from "../../../data-loaders/rollups/dialect.ts";

test("writeOut() puts the engine's words for what a rollup leaves open", () => {
  const sql =
    "SELECT {{seconds a.b}} - {{seconds c}}, {{price_band price}} WHERE {{is_sampled user_id}}";
  const all = writeOut(sql, {samplingFactor: 1});
  expect(all).toMatch(
    /^SELECT extract\(epoch FROM a\.b\) - extract\(epoch FROM c\), CASE WHEN price >= 0 AND price < 50 THEN '0–50' WHEN /
  );
  expect(all).toMatch(/ END WHERE true$/);
  expect(writeOut(sql, {samplingFactor: 2})).toMatch(
    / WHERE hash\(CAST\(user_id AS VARCHAR\)\) % 2 = 0$/
  );
});

test("writeOut() knows no other function", () => {
  expect(() => writeOut("{{round price}}", {samplingFactor: 1})).toThrow(
    "unknown function: {{round}} in a rollup"
  );
});

test("commentOf() is the lines of comment on one line, without what follows code", () => {
  expect(commentOf("-- One row.\n--Of a day.\nSELECT 1 -- not this\n  -- nor this\n")).toBe(
    "One row. Of a day."
  );
});
