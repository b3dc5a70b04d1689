import {expect, test} from "vitest";
import type {
  Covered,
  Nameless,
  Unpriced,
  WarnedFile
} from "../../../../src/chapters/index/data-warnings.ts";
import type {Gap} from "../../../../src/statistics/find-gaps.ts";
import {describeWarnings} from "../../../../src/chapters/index/data-warnings.ts";
import {format} from "../formats.ts";
import {hasAll} from "../has.ts";
import {textOf} from "../text-of.ts";

const sound = {file: "orders.csv", rows: 1000, rejected: 99, duplicates: 99};
const items = {file: "order_items.csv", rows: 5154, rejected: 4954, duplicates: 0};
const year = {firstDay: "2020-01-01", lastDay: "2020-12-31", sets: {}};

function warnings(
  files: readonly WarnedFile[],
  {
    nameless,
    unpriced,
    covered,
    lastDay = "2020-12-31",
    gaps = [],
    ...has
  }: {
    nameless?: Nameless;
    unpriced?: Unpriced;
    covered?: Covered;
    lastDay?: string;
    gaps?: readonly Gap[];
    sales?: boolean;
    categories?: boolean;
    eventTimes?: boolean;
  } = {}
): string[] {
  const context = {has: hasAll(has), choices: {...year, lastDay}, gaps};
  return describeWarnings(files, {nameless, unpriced, covered}, context, format).map(textOf);
}

test("sound data of a week or more has no warning", () => {
  expect(warnings([sound], {lastDay: "2020-01-07", nameless: {n: 100, nameless: 49}})).toEqual([]);
  expect(warnings([{...sound, rows: 0, rejected: 0, duplicates: 0}])).toEqual([]);
});

test("a file of which a tenth or more was rejected is named, with its share", () => {
  expect(warnings([sound, items])).toEqual([
    "4,954 of 5,154 rows of order_items.csv (96.1%) were rejected: the report is about the rest."
  ]);
  expect(warnings([{...sound, rejected: 100}, items])).toEqual([
    "4,954 of 5,154 rows of order_items.csv (96.1%) were rejected: the report is about the rest. The same is true of 1 other file, to a smaller extent."
  ]);
  expect(warnings([{...sound, rows: 1, rejected: 1, duplicates: 0}])).toEqual([
    "1 of 1 row of orders.csv (100%) was rejected: the report is about the rest."
  ]);
});

test("weeks without a row are named", () => {
  const spring = {from: "2020-02-01", to: "2020-04-30", days: 90};
  const end = "totals and changes across such a gap are too low, or too high.";
  expect(warnings([sound], {gaps: [spring]})).toEqual([
    `Nothing is recorded from Feb 1, 2020 to Apr 30, 2020, 90 days: ${end}`
  ]);
  expect(warnings([sound], {gaps: [{...spring, days: 30}, spring]})).toEqual([
    `Nothing is recorded from Feb 1, 2020 to Apr 30, 2020, 90 days, and in 1 other stretch: ${end}`
  ]);
});

test("a file of many duplicates is named", () => {
  expect(warnings([{file: "log.csv", rows: 111_577, rejected: 0, duplicates: 55_681}])).toEqual([
    "55,681 of 111,577 rows of log.csv (49.9%) were left out, as other rows say the same."
  ]);
});

test("where one in a hundred sales or more has no price, money is said to be too low", () => {
  expect(warnings([sound], {unpriced: {n: 150, unpriced: 30}})).toEqual([
    "30 of 150 sales (20.0%) have no price: revenue and the average order are too low."
  ]);
  expect(warnings([sound], {unpriced: {n: 100, unpriced: 1}})).toEqual([
    "1 of 100 sales (1.0%) has no price: revenue and the average order are too low."
  ]);
  expect(warnings([sound], {unpriced: {n: 201, unpriced: 2}})).toEqual([]);
  // where no sale has one
  expect(warnings([sound], {unpriced: {n: 0, unpriced: 0}})).toEqual([]);
});

test("where most of it has no category, that is said", () => {
  const nameless = {n: 200, nameless: 100};
  expect(warnings([sound], {nameless})).toEqual([
    "100 of 200 order lines (50.0%) have no category: what is said of categories is about the rest."
  ]);
  expect(warnings([sound], {nameless, sales: false})).toEqual([
    "100 of 200 events (50.0%) have no category: what is said of categories is about the rest."
  ]);
  expect(warnings([sound], {nameless: {n: 1, nameless: 1}, categories: false})).toEqual([]);
});

test.each([
  ["2020-01-01", "1 day"],
  ["2020-01-06", "6 days"]
])("data up to %s covers %s: too little for a week", (lastDay, days) => {
  expect(warnings([sound], {lastDay})).toEqual([
    `The data covers ${days}: too little to show how a week or a season goes.`
  ]);
});

test("the gravest comes first", () => {
  const all = warnings(
    [
      {...items, duplicates: 200},
      {...sound, duplicates: 100}
    ],
    {
      nameless: {n: 2, nameless: 1},
      lastDay: "2020-01-03"
    }
  );
  expect(all.map((text) => /rejected|left out|no category|covers/.exec(text)?.[0])).toEqual([
    "rejected",
    "left out",
    "no category",
    "covers"
  ]);
});

test.each([
  [
    "2020-12-31",
    {days: 6, hours: 24},
    "Only 6 days of the 366 from the first to the last have data: too little to show how a week or a season goes."
  ],
  ["2020-12-31", {days: 7, hours: 2}, undefined],
  [
    "2020-01-01",
    {days: 1, hours: 11},
    "The data covers 11 hours of one day, some perhaps in part: too little to show how a day or a week goes."
  ],
  [
    "2020-01-01",
    {days: 1, hours: 12},
    "The data covers 1 day: too little to show how a week or a season goes."
  ]
])("to %s, with data in %j", (lastDay, covered, text) => {
  expect(warnings([sound], {lastDay, covered})).toEqual(text ? [text] : []);
});

test("of dates without times, no hours are told", () => {
  const covered = {days: 1, hours: 1};
  expect(warnings([sound], {lastDay: "2020-01-01", covered, eventTimes: false})).toEqual([
    "The data covers 1 day: too little to show how a week or a season goes."
  ]);
});
