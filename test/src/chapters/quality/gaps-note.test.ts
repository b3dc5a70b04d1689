import {expect, test} from "vitest";
import {describeGaps} from "../../../../src/chapters/quality/gaps-note.ts";
import {format} from "../formats.ts";
import {metricsOf} from "../metrics.ts";
import {rows} from "../rows.ts";
import {textOf} from "../text-of.ts";

const row = (n: number | null, empty: number | null, cells: number | null) => ({n, empty, cells});

test.each([
  ["no rows", [], 1, "event", null, "No event matches these filters."],
  ["none", [row(null, null, null)], 1, "order line", null, "No order line matches these filters."],
  [
    "one empty cell",
    [row(1, 1, 1)],
    1,
    "event",
    0,
    "Of 1 cell in 1 event, 1 is empty: 0% are filled."
  ],
  [
    "no empty cell",
    [row(4, 0, 12)],
    1,
    "order line",
    1,
    "Of 12 cells in 4 order lines, none is empty."
  ],
  [
    "a sample",
    [row(400, 30, 1200)],
    4,
    "event",
    0.975,
    "Of ≈ 1,200 cells in ≈ 400 events, ≈ 30 are empty: 97.5% are filled."
  ]
])("empty cells: %s", (_, gaps, weight, record, completeness, text) => {
  const complete = metricsOf({completeness})("completeness");
  expect(textOf(describeGaps(rows(gaps, {weight}), complete, record, format))).toBe(text);
});
