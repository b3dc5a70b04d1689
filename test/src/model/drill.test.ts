import fc from "fast-check";
import {expect, test} from "vitest";
import type {DrillStep} from "../../../src/model/drill.ts";
import {drillKinds, readDrill, writeDrill} from "../../../src/model/drill.ts";
import {isKnownStep} from "../../../src/model/is-known-step.ts";

test.each([
  ["", []],
  ["?open=brand:samsung", [{kind: "brand", value: "samsung"}]],
  ["?open=product:a:b&brand=x", [{kind: "product", value: "a:b"}]],
  ["?open=brand:a&open=brand:b", [{kind: "brand", value: "a"}]],
  ["?open=samsung&open=colour:red&open=event_type:view", []]
])("readDrill(%j)", (search, path) => {
  expect(readDrill(search)).toEqual(path);
});

test("writeDrill keeps what else is in the address, and readDrill reads what it wrote", () => {
  const steps = fc.uniqueArray(
    fc.record({kind: fc.constantFrom(...drillKinds.map(({id}) => id)), value: fc.string()}),
    {selector: ({kind}: DrillStep) => kind}
  );
  fc.assert(
    fc.property(steps, (path) => {
      const search = writeDrill(path, "?brand=sony&open=day:2020-01-01");
      expect(readDrill(search)).toEqual(path);
      expect(new URLSearchParams(search).getAll("brand")).toEqual(["sony"]);
    })
  );
  expect(writeDrill([], "?open=brand:sony")).toBe("");
});

test.each([
  ["brand", "sony", true],
  ["brand", "nokiaa", false],
  ["state", "CA", false],
  ["segment", "Champions", true],
  ["segment", "Champion", false],
  ["day", "2020-10-01", true],
  ["day", "2020-09-31", false],
  ["day", "2019-10-01", false],
  ["product", "whatever", true]
] as const)("isKnownStep of %s %s is %s", (kind, value, isKnown) => {
  const choices = {
    firstDay: "2020-09-01",
    lastDay: "2020-12-31",
    sets: {brand: [{value: "sony", rows: 1}]}
  };
  expect(isKnownStep({kind, value}, choices)).toBe(isKnown);
});
