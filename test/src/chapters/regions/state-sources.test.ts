import {expect, test} from "vitest";
import {bySource, ofSource} from "../../../../src/chapters/regions/state-sources.ts";

const cells = [
  {state: "TX", source: "Search", revenue: 60},
  {state: "OH", source: "Email", revenue: 30},
  {state: "TX", source: "Email", revenue: 10}
];

test("a source's states go by their names", () => {
  expect(ofSource(cells, "Email", {usStates: true}).map(({place}) => place)).toEqual([
    "Ohio",
    "Texas"
  ]);
  expect(ofSource(cells, "Email", {usStates: false}).map(({place}) => place)).toEqual(["OH", "TX"]);
});

test("a place has what each source brings there, 0 where nothing", () => {
  const places = [
    {place: "Texas", revenue: 70},
    {place: "Ohio", revenue: 30}
  ];
  expect(bySource(places, cells, ["Search", "Email"], {usStates: true})).toEqual([
    {place: "Texas", all: 70, source_0: 60, source_1: 10},
    {place: "Ohio", all: 30, source_0: 0, source_1: 30}
  ]);
  expect(bySource(places, cells, [], {usStates: true})).toEqual([
    {place: "Texas", all: 70},
    {place: "Ohio", all: 30}
  ]);
});
