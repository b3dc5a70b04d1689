import {expect, test} from "vitest";
import type {Facet} from "../../../src/model/facet.ts";
import {
  chooseAttributes,
  facetNote,
  readChoosable,
  readUnchosen
} from "../../../src/model/facet.ts";

const facet = (...chosen: string[]): Facet => ({
  filter: "brand",
  noun: "brand",
  of: ({brand}: {brand: string}) => brand,
  offered: new Map([
    ["lg", "LG"],
    ["hp", "HP"]
  ]),
  isAxis: false,
  chosen: new Set(chosen)
});
const rows = [{brand: "lg"}, {brand: "hp"}, {brand: "(other brands)"}];

test("rows choose the values on offer, and those not chosen step back once some are", () => {
  expect(readChoosable(rows, facet("hp"))).toEqual([
    {filter: "brand", value: "lg", label: "LG", isChosen: false},
    {filter: "brand", value: "hp", label: "HP", isChosen: true},
    undefined
  ]);
  expect(readUnchosen(rows, facet("hp"))).toEqual([true, false, true]);
  expect(readUnchosen(rows, facet())).toEqual([]);
  expect(readChoosable(rows, undefined)).toEqual([]);
});

test("a note says that the filter does not apply, once it is set", () => {
  expect(facetNote(facet(), "chart")).toBeUndefined();
  expect(facetNote(facet("hp"), "chart")).toBe(
    "This chart is not filtered by brand: of what it shows, the chosen is in colour."
  );
});

test("what is chosen is called as it is seen", () => {
  const choice = {filter: "brand", value: "lg", label: "LG", isChosen: true} as const;
  expect(chooseAttributes(choice)).toMatchObject({
    "data-choose": "brand",
    "data-choice": "lg",
    "aria-pressed": "true",
    "aria-label": "Filter by LG"
  });
  expect(chooseAttributes(choice, "LG 12%")["aria-label"]).toBe("LG 12%: filter by LG");
});
