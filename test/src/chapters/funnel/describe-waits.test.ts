import {expect, test} from "vitest";
import {describeWaits} from "../../../../src/chapters/funnel/describe-waits.ts";
import type {WaitRow} from "../../../../src/chapters/funnel/purchase-waits.ts";
import {format} from "../formats.ts";
import {rows} from "../rows.ts";
import {textOf} from "../text-of.ts";

const none =
  "The log does not show how long a purchase takes: no session has both a view and a purchase.";
const all = (sessions: number) => ({bin: null, sessions, median_seconds: 754});
const classed = {bin: 3, sessions: 12, median_seconds: 400};

test.each<[string, WaitRow[], number, string]>([
  ["no rows", [], 1, none],
  ["no session", [{bin: null, sessions: 0, median_seconds: null}], 1, none],
  [
    "one session",
    [classed, all(1)],
    1,
    "Only 1 session has both a view and a purchase: too few to say how long a purchase takes."
  ],
  [
    "few",
    [classed, all(29)],
    1,
    "Only 29 sessions have both a view and a purchase: too few to say how long a purchase takes."
  ],
  [
    "few in a sample",
    [classed, all(29)],
    4,
    "Only ≈ 116 sessions have both a view and a purchase: too few to say how long a purchase takes."
  ],
  [
    "enough",
    [classed, all(30)],
    1,
    "In half of the 30 sessions with both a view and a purchase, the purchase came within 12 min 34 sec of the first view."
  ],
  [
    "enough in a sample",
    [classed, all(300)],
    4,
    "In half of the ≈ 1,200 sessions with both a view and a purchase, the purchase came within ≈ 12 min 34 sec of the first view."
  ]
])("how long a purchase takes: %s", (_, waits, weight, text) => {
  expect(textOf(describeWaits(rows(waits, {weight}), format))).toBe(text);
});
