import {describe, expect, test} from "vitest";
import {liveFilters} from "../../../../src/chapters/live/live-filters.ts";
import {liveView} from "../../../../src/chapters/live/live-view.ts";
import {risingNow} from "../../../../src/chapters/live/rising-now.ts";
import type {EndOfLog} from "../../../../src/model/end-of-log.ts";
import type {LiveEvent} from "../../../support/live-files.ts";
import {liveFolder, randomEvents} from "../../../support/live-files.ts";
import {files} from "../../../support/stdlib.ts";

const start = Date.UTC(2026, 10, 28, 14);
const noLog = files["end-of-log.json"] as EndOfLog;
const minute = 60_000;

function risingAt(events: readonly LiveEvent[], made: number, most?: number) {
  const folder = liveFolder(events, {made, ...(most !== undefined && {most})});
  return risingNow(liveView({files: folder}, noLog, liveFilters({sets: {}})), "brands");
}

/** Thirty minutes in which a brand has a tenth of the events, and three tenths from a minute on. */
function streamThatRises(from: number): LiveEvent[] {
  return randomEvents(17, {from: start, to: start + 30 * minute, n: 6000, brands: 5}).map(
    (event, i) => ({
      ...event,
      ...(i % 10 < (event.at >= start + from * minute ? 3 : 1) && {brand: "lg"})
    })
  );
}

describe("risingNow()", () => {
  test("needs two minutes in a row, and stays the same until the next one is over", () => {
    const events = streamThatRises(20);
    // the watermark is ten seconds behind
    const found = (seconds: number) => risingAt(events, start + 20 * minute + seconds * 1000);
    expect(found(60)).toBeUndefined();
    const rises = Array.from({length: 5}, (_, i) => found(260 + i * 11));
    expect(rises[0]).toMatchObject({name: "lg", to: start + 24 * minute});
    expect(rises[0]!.share).toBeGreaterThan(2 * rises[0]!.before);
    for (const rise of rises.slice(1)) expect(rise).toEqual(rises[0]);
  });

  test("compares no brand that some minute sums among the rest", () => {
    const events = streamThatRises(20);
    const later = start + 24.5 * minute;
    expect(risingAt(events, later, 5)).toBeUndefined();
    expect(risingAt(events, later, 6)).toMatchObject({name: "lg"});
  });

  test("is silent in nearly all streams in which nothing rises, however few brands are named", () => {
    let found = 0;
    for (let seed = 1; seed <= 20; ++seed) {
      const events = randomEvents(seed * 7, {
        from: start,
        to: start + 30 * minute,
        n: 900,
        brands: 8
      });
      for (let i = 17; i < 30; i += 3) if (risingAt(events, start + i * minute, 4)) found += 1;
    }
    expect(found).toBeLessThanOrEqual(3);
  });
});
