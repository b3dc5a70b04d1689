import fc from "fast-check";
import {parseHTML} from "linkedom";
import {describe, expect, test} from "vitest";
import type {Kind} from "../../../src/format/kind.ts";
import type {AnyRow} from "./drawings.ts";
import {drawings} from "./drawings.ts";

const document = parseHTML("<!DOCTYPE html><html><body></body></html>")
  .document as unknown as Document;
const empty = "No orders match these filters.";

const one = {
  name: "only",
  other: "also",
  day: "2021-01-01",
  value: 1,
  second: 1,
  ...{from: 0, to: 1},
  ...{min: 5, q1: 5, median: 5, q3: 5, max: 5}
} satisfies AnyRow;

/** No value is known. */
const blank = {
  ...one,
  value: null,
  second: null,
  ...{min: null, q1: null, median: null, q3: null, max: null}
} satisfies AnyRow;

const quantity = fc.oneof(
  fc.constantFrom(0, 1, 0.5, -1, 1e-9, 1e9),
  fc.integer({min: -1000, max: 1_000_000}),
  // no shop measures finer than this
  fc.double({min: -1e6, max: 1e6, noNaN: true}).map((value) => Math.round(value * 1e6) / 1e6)
);

/** Rows as queries may give them: 0 and 1, ties, names twice, days apart, values that are not known. */
const rows = fc
  .array(
    fc.record({
      name: fc.constantFrom("CA", "Texas", "(none)", "a name that is longer than all the others"),
      other: fc.constantFrom("x", "y", "z"),
      day: fc
        .date({min: new Date("2020-01-01"), max: new Date("2021-12-31"), noInvalidDate: true})
        .map((day) => day.toISOString().slice(0, 10)),
      value: fc.option(quantity),
      second: fc.option(quantity),
      five: fc.option(fc.array(quantity, {minLength: 5, maxLength: 5}))
    }),
    {maxLength: 12}
  )
  .map((all) =>
    all.map(({five, ...row}, i): AnyRow => {
      const [min = null, q1 = null, median = null, q3 = null, max = null] =
        five?.toSorted((a, b) => a - b) ?? [];
      return {...row, from: i, to: i + 1, min, q1, median, q3, max};
    })
  );

const kind = fc.constantFrom<(Kind | undefined)[]>(
  "count",
  "money",
  "percent",
  "number",
  "duration",
  undefined
);

describe.each(Object.entries(drawings))("%s at the edges", (title, draw) => {
  test("of no row says in words that there is nothing, in the chart's place", () => {
    const notice = draw([], {document, empty});
    expect(notice.textContent).toBe(empty);
    expect(notice.getAttribute("style")).toMatch(/min-height: \d+px/);
  });

  // an empty bin is none that is unknown
  test("of rows without a known value says so too", () => {
    expect(draw([blank, {...blank, from: 1, to: 2}], {document, empty}).textContent).toBe(empty);
  });

  test("of a single row is drawn without NaN, or says that a day is no course", () => {
    const html = draw([one], {document}).outerHTML;
    expect(html).toContain(title.startsWith("timeSeries") ? "shows no course over time" : "<svg");
    expect(html).not.toMatch(/NaN|undefined|Infinity/);
  });

  test("keeps markup in the data as text", () => {
    const hostile = `<img src=x onerror=alert(1)>`;
    const drawn = draw([{...one, name: hostile, other: hostile}], {document});
    expect(drawn.querySelectorAll("img")).toHaveLength(0);
  });

  test("of any rows is drawn without NaN, wide or narrow", () => {
    fc.assert(
      fc.property(rows, kind, fc.constantFrom(342, 720), (all, of, width) => {
        const html = draw(all, {document, width, kind: of}).outerHTML;
        expect(html).not.toMatch(/NaN|undefined|Infinity|\[object/);
      }),
      {numRuns: 40}
    );
  });
});
