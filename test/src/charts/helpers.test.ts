import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {coarsenPath} from "../../../src/charts/coarsen-path.ts";
import {dayTicks} from "../../../src/charts/day-ticks.ts";
import {logTicks} from "../../../src/charts/log-ticks.ts";
import {placeLabels} from "../../../src/charts/place-labels.ts";
import {ramp} from "../../../src/charts/ramp.ts";
import {stateName} from "../../../src/model/state-names.ts";
import {valueFormat} from "../../../src/format/value-format.ts";
import {wrapLabel} from "../../../src/charts/wrap-label.ts";
import {stateShapes} from "./state-shapes.ts";

describe("placeLabels", () => {
  test("never lets two labels overlap, nor leave the frame", () => {
    const frame = {left: 0, top: 0, right: 400, bottom: 300};
    const request = fc.record({
      x: fc.integer({min: 0, max: 400}),
      y: fc.integer({min: 0, max: 300}),
      text: fc.string({minLength: 1, maxLength: 20})
    });
    fc.assert(
      fc.property(fc.array(request, {maxLength: 30}), (points) => {
        const placed = placeLabels(
          points.map((point) => ({...point, row: point})),
          frame
        );
        const boxes = placed.map(({row, dx, dy, anchor}) => {
          const width = row.text.length * 6.6;
          const left = row.x + dx - {start: 0, middle: width / 2, end: width}[anchor];
          return {left, right: left + width, top: row.y + dy - 6.5, bottom: row.y + dy + 6.5};
        });
        for (const [i, a] of boxes.entries()) {
          expect(a.left >= 0 && a.right <= 400 && a.top >= 0 && a.bottom <= 300).toBe(true);
          for (const b of boxes.slice(i + 1))
            expect(
              a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top
            ).toBe(true);
        }
      })
    );
  });
});

test("placeLabels leaves out no label that has room", () => {
  const frame = {left: 0, top: 0, right: 400, bottom: 300};
  const apart = [60, 200, 340].flatMap((x) => [60, 240].map((y) => ({x, y, text: "label"})));
  const placed = placeLabels(
    apart.map((point) => ({...point, row: point})),
    frame
  );
  expect(placed.map(({row}) => row)).toEqual(expect.arrayContaining(apart));
  expect(placed).toHaveLength(apart.length);
});

describe("ramp", () => {
  test("gives the most the darkest step and zero the lightest", () => {
    const {fill, bounds} = ramp([0, 10, 70]);
    expect(fill(70)).toBe("var(--seq-7)");
    expect(fill(0)).toBe("var(--seq-1)");
    expect(bounds).toEqual([0, 10, 20, 30, 40, 50, 60]);
  });

  test("by quantiles puts equally many values in each step", () => {
    const values = Array.from({length: 70}, (_, i) => i ** 3);
    const {fill} = ramp(values, "quantile");
    const counts = new Map<string, number>();
    for (const value of values) counts.set(fill(value), (counts.get(fill(value)) ?? 0) + 1);
    expect([...counts.values()].every((count) => count === 10)).toBe(true);
  });

  test("of equal values uses one step, the darkest", () => {
    expect(ramp([5, 5, 5], "quantile").bounds).toEqual([5]);
    expect(ramp([5, 5, 5], "quantile").fill(5)).toBe("var(--seq-7)");
    expect(ramp([0, 0]).fill(0)).toBe("var(--seq-1)");
  });

  test("classes between the least and the most tell apart what lies close together", () => {
    const {bounds, fill} = ramp([400, 470, 435], "range");
    expect(bounds.map(Math.round)).toEqual([400, 410, 420, 430, 440, 450, 460]);
    expect([400, 435, 470].map(fill)).toEqual(["var(--seq-1)", "var(--seq-4)", "var(--seq-7)"]);
    expect(ramp([0, 7], "range").fill(0)).toBe("var(--seq-1)");
  });
});

describe("ticks", () => {
  test("dayTicks names months over half a year and the year where it changes", () => {
    const {ticks, format} = dayTicks([new Date("2020-09-24"), new Date("2021-02-28")], {
      width: 660
    });
    expect(ticks.map(format)).toEqual(["Oct\n2020", "Nov", "Dec", "Jan\n2021", "Feb"]);
  });

  test("dayTicks names Mondays over a month and every day over a week", () => {
    const month = dayTicks([new Date("2021-02-01"), new Date("2021-02-28")], {width: 660});
    expect(month.ticks.map(month.format)).toEqual(["Feb 1\n2021", "Feb 8", "Feb 15", "Feb 22"]);
    const week = dayTicks([new Date("2021-02-01"), new Date("2021-02-07")], {width: 660});
    expect(week.ticks).toHaveLength(7);
  });

  test("dayTicks never crowds, whatever the period and the width", () => {
    fc.assert(
      fc.property(
        fc.integer({min: 0, max: 9000}),
        fc.integer({min: 200, max: 1000}),
        (days, width) => {
          const first = new Date("2001-03-05");
          const {ticks} = dayTicks([first, new Date(+first + days * 86_400_000)], {width});
          expect(ticks.length).toBeLessThanOrEqual(Math.max(2, width / 44) + 1);
        }
      )
    );
  });

  test("dayTicks leaves no axis empty, on a screen or a phone", () => {
    const first = new Date("2001-03-05");
    fc.assert(
      fc.property(fc.integer({min: 0, max: 9000}), fc.constantFrom(342, 720), (days, width) => {
        const {ticks} = dayTicks([first, new Date(+first + days * 86_400_000)], {width});
        expect(ticks.length).toBeGreaterThan(0);
      })
    );
  });

  test("dayTicks speaks the report's language", () => {
    const {ticks, format} = dayTicks([new Date("2020-09-24"), new Date("2021-02-28")], {
      width: 660,
      locale: "de-DE"
    });
    expect(ticks.map(format)[0]).toBe("Okt\n2020");
  });

  test("logTicks gives 1, 2, 5 over few decades and tens over many", () => {
    expect(logTicks([3000, 26000])).toEqual([5000, 10000, 20000]);
    expect(logTicks([0.8, 64771])).toEqual([1, 10, 100, 1000, 10000]);
  });
});

describe("words", () => {
  test("wrapLabel breaks at spaces and after dashes", () => {
    expect(wrapLabel("1,000 and over", 6)).toBe("1,000\nand\nover");
    expect(wrapLabel("500–1,000", 6)).toBe("500–\n1,000");
    expect(wrapLabel("notebook", 4)).toBe("notebook");
  });

  test("stateName knows every state on the map by its letters", () => {
    const names = new Set(stateShapes.features.map((shape) => shape.properties.name));
    const letters =
      "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY".split(
        " "
      );
    for (const code of letters) expect(names).toContain(stateName(code));
    expect(letters).toHaveLength(names.size);
  });

  test.each([
    ["count", 1200, "1.2K", "1,200"],
    ["money", 1200, "$1.2K", "$1,200"],
    ["money", 0.5, "$0.50", "$0.50"],
    ["money", 50, "$50", "$50.00"],
    ["percent", 0.1, "10%", "10.0%"],
    ["percent", 0.034, "3.4%", "3.4%"],
    ["number", 2, "2", "2.00"]
  ] as const)("valueFormat(%s) of %d ticks as %s and labels as %s", (kind, value, tick, label) => {
    const format = valueFormat(kind);
    expect(format.tick(value)).toBe(tick);
    expect(format.label(value)).toBe(label);
  });
});

describe("coarsenPath", () => {
  test("drops points that coincide or lie in line, and rings that vanish", () => {
    expect(coarsenPath("M0.1,0.1L5,0.04L9.9,0L10.1,10.1L0,9.9Z", 1)).toBe("M0,0L10,0L10,10L0,10Z");
    expect(coarsenPath("M3,3L3.1,3.1L3.2,3Z", 1)).toBe("");
  });

  test("moves no point by more than half the grid, and lands neighbours on the same points", () => {
    const border = Array.from({length: 40}, (_, i) => [i * 0.7, 5 * Math.sin(i)] as const);
    const points = (d: string) => d.replace(/^M|Z$/g, "").split("L");
    const path = (ring: readonly (readonly [number, number])[]) =>
      `M${ring.map((p) => p.join(",")).join("L")}Z`;
    const above = points(coarsenPath(path([...border, [14, 40]])));
    const below = points(coarsenPath(path([...border.toReversed(), [14, -40]])));
    expect(below.slice(0, -1).toReversed()).toEqual(above.slice(0, -1));
    for (const point of above.slice(0, -1)) {
      const [x, y] = point.split(",").map(Number);
      expect(border.some(([a, b]) => Math.abs(a - x!) <= 0.25 && Math.abs(b - y!) <= 0.25)).toBe(
        true
      );
    }
  });
});
