import {expect, test} from "vitest";
import {describeLost, describeNone, silencedClaims} from "../../../src/reader/lost-claims.ts";

const made = (...ids: string[]) => ids.map((id) => ({id}));
const findings = [
  {id: "a", silentUnder: {brand: "it compares brands"}},
  {id: "b", silentUnder: {brand: "it compares brands", period: "the end is missing"}},
  {id: "c", silentUnder: {}},
  {id: "d", silentUnder: {brand: "it compares brands"}}
];

test("tells claims that a filter silences from those that do not hold", () => {
  const all = made("a", "b", "c");
  const silenced = silencedClaims(findings, all, ["brand"]);
  // d was not made of the whole report either
  expect([...silenced.ids]).toEqual(["a", "b"]);
  expect(describeLost(all, made("c"), silenced, "en-US")).toBe(
    "2 claims about the whole report cannot be made of a part: it compares brands."
  );
  expect(describeLost(all, [], silencedClaims(findings, all, ["period"]), "en-US")).toBe(
    "2 claims about the whole report do not hold under these filters. 1 claim about the whole report cannot be made of a part: the end is missing."
  );
  expect(describeLost(all, all, silencedClaims(findings, all, []), "en-US")).toBeUndefined();
});

test("says why none is left", () => {
  const none = (ids: string[], chosen: ("brand" | "period")[]) =>
    describeNone(ids.length, silencedClaims(findings, made(...ids), chosen), "en-US");
  expect(none(["a", "b"], ["brand"])).toBe(
    "None of the 2 claims about the whole report can be made of a part: it compares brands."
  );
  expect(none(["a"], ["brand"])).toBe(
    "The one claim about the whole report cannot be made of a part: it compares brands."
  );
  expect(none(["a", "b", "c"], [])).toBe(
    "None of the 3 claims about the whole report holds under these filters."
  );
  expect(none(["c"], ["brand"])).toBe(
    "The one claim about the whole report does not hold under these filters."
  );
  expect(none(["a", "b", "c"], ["brand"])).toBe(
    "2 claims about the whole report cannot be made of a part: it compares brands. The one other claim about the whole report does not hold under these filters."
  );
});
