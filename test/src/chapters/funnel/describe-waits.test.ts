import {expect, test} from "vitest";
import {describeWaits} from "../../../../src/chapters/funnel/describe-waits.ts";
import type {WaitRow} from "../../../../src/chapters/funnel/purchase-waits.ts";
import {format} from "../formats.ts";
import {rows} from "../rows.ts";
import {textOf} from "../text-of.ts";

const none = "The log does not tell how long a purchase takes: no session both looks and buys.";
const all = (sessions: number) => ({bin: null, sessions, median_seconds: 754});
const classed = {bin: 3, sessions: 12, median_seconds: 400};

test.each<[string, WaitRow[], number, string]>([
  ["no rows", [], 1, none],
  ["no session", [{bin: null, sessions: 0, median_seconds: null}], 1, none],
  [
    "one session",
    [classed, all(1)],
    1,
    "Only 1 session looks and buys: too few to say how long that takes."
  ],
  [
    "few",
    [classed, all(29)],
    1,
    "Only 29 sessions look and buy: too few to say how long that takes."
  ],
  [
    "few in a sample",
    [classed, all(29)],
    4,
    "Only 116 sessions look and buy: too few to say how long that takes."
  ],
  [
    "enough",
    [classed, all(30)],
    1,
    "Half of the 30 sessions that look and buy have bought 12 min 34 sec after their first look at anything."
  ],
  [
    "enough in a sample",
    [classed, all(300)],
    4,
    "Half of the 1,200 sessions that look and buy have bought 12 min 34 sec after their first look at anything."
  ]
])("how long a purchase takes: %s", (_, waits, weight, text) => {
  expect(textOf(describeWaits(rows(waits, {weight}), format))).toBe(text);
});
