import {parseHTML} from "linkedom";
import {afterAll, beforeAll, expect, test} from "vitest";
import {drawLeaders} from "../../../../src/chapters/live/leaders-now.ts";
import {liveClock} from "../../../../src/chapters/live/live-clock.ts";
import {liveFilters} from "../../../../src/chapters/live/live-filters.ts";
import {liveView} from "../../../../src/chapters/live/live-view.ts";
import type {EndOfLog} from "../../../../src/model/end-of-log.ts";
import type {ReportContext} from "../../../../src/model/report-context.ts";
import {noStream} from "../../../../src/reader/live/follow-live.ts";
import {liveFolder, randomEvents} from "../../../support/live-files.ts";
import {files} from "../../../support/stdlib.ts";

const had = globalThis.document;

beforeAll(() => {
  globalThis.document = parseHTML("<!DOCTYPE html><body></body>").document as unknown as Document;
});

afterAll(() => {
  globalThis.document = had;
});

test("drawLeaders() says of a brand that was among the rest in some minute that it has at least so many", () => {
  const made = Date.UTC(2026, 10, 28, 14, 7, 23);
  // oppo is new in the last minutes, and the largest after some of them
  const events = randomEvents(3, {from: made - 20 * 60_000, to: made, n: 4000, brands: 5}).map(
    (event, i) => (event.at > made - 270_000 && i % 10 > 0 ? {...event, brand: "oppo"} : event)
  );
  const context = files["context.json"] as ReportContext;
  const filters = liveFilters({sets: {}});
  const rowsOf = (most: number) => {
    const folder = liveFolder(events, {made, most});
    const view = liveView({files: folder}, files["end-of-log.json"] as EndOfLog, filters);
    const scene = {view, filters, context, clock: liveClock(context), stream: noStream()};
    const [pair] = drawLeaders(scene) as HTMLElement[];
    const rows = Array.from(pair!.querySelector("table")!.querySelectorAll("tbody tr"), (row) =>
      Array.from(row.children, (cell) => cell.textContent)
    );
    return new Map(rows.map(([name, ...values]) => [name, values]));
  };
  const exact = rowsOf(6).get("oppo")!;
  expect(exact[0]).toMatch(/^\d+$/);
  expect(exact[2]).toBe("0%");
  const least = rowsOf(5).get("oppo")!;
  expect(least[0]).toMatch(/^≥ \d+$/);
  expect(least[1]).toMatch(/^≥ \d+/);
  expect(least[2]).toBe("–");
  expect(Number(least[0]!.slice(2))).toBeLessThanOrEqual(Number(exact[0]));
});
