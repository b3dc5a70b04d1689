import {describe, expect, test} from "vitest";
import {liveClock} from "../../../../src/chapters/live/live-clock.ts";
import {liveStatus} from "../../../../src/chapters/live/live-status.ts";
import type {LiveReading} from "../../../../src/reader/live/live-reading.ts";
import {liveFolder, randomEvents} from "../../../support/live-files.ts";
import type {LiveNow} from "../../../../src/model/live.ts";

const made = Date.UTC(2026, 10, 28, 13, 5, 10);
const folder = liveFolder(randomEvents(5, {from: made - 60_000, to: made, n: 50}), {made});
const clock = liveClock({locale: "en-US", timeZone: "Europe/Berlin"});
const lastEvent = made - 3_600_000;

function status(
  {
    now = {},
    isPaused = false,
    ...reading
  }: Partial<LiveReading> & {
    now?: Partial<LiveNow>;
    isPaused?: boolean;
  } = {},
  end = {to: made - 86_400_000}
) {
  const files = {...folder, now: {...folder.now, ...now}};
  const whole = {files, since: made, seen: made, age: 0, at: made, isNewReport: false, ...reading};
  return liveStatus({reading: whole, view: {lastEvent, to: made}, isPaused, clock, end});
}

describe("liveStatus()", () => {
  test.each([
    ["live", {}, "Live. As of Nov 28, 2026, 14:05:10, Europe/Berlin."],
    [
      "live",
      {now: {watermark: made - 3_610_000}},
      "Live. As of Nov 28, 2026, 14:05:10, Europe/Berlin. The newest events happened at Nov 28, 2026, 13:05:10."
    ],
    ["live", {now: {watermark: 0}}, "Live. As of Nov 28, 2026, 14:05:10, Europe/Berlin."],
    [
      "silent",
      {now: {rate: 0}},
      "As of Nov 28, 2026, 14:05:10, Europe/Berlin. The stream has been silent since Nov 28, 2026, 13:05:10."
    ],
    [
      "stopped",
      {at: made + 10_001},
      "The stream has been silent since Nov 28, 2026, 14:05:10, Europe/Berlin: no newer numbers have been written."
    ],
    [
      "stopped",
      {age: 10_001},
      "The stream has been silent since Nov 28, 2026, 14:05:10, Europe/Berlin: no newer numbers have been written."
    ],
    [
      "filling",
      {now: {state: {kind: "filling"} as const}},
      "As of Nov 28, 2026, 14:05:10, Europe/Berlin. The stream is still being read up to the present; until then its last minutes are not known."
    ],
    [
      "no broker",
      {now: {state: {kind: "no broker", since: "2026-11-28T13:01:00Z"} as const}},
      "As of Nov 28, 2026, 14:05:10, Europe/Berlin. The broker has not answered since Nov 28, 2026, 14:01:00; what was sent meanwhile is not counted yet."
    ],
    ["live", {fault: {kind: "broken"} as const, at: made + 9000}, /^Live\./],
    [
      "lost",
      {fault: {kind: "broken"} as const, at: made + 10_000},
      "The live file has not been readable since 14:05:10. The numbers are the last before, of Nov 28, 2026, 14:05:10, Europe/Berlin."
    ],
    [
      "lost",
      {fault: {kind: "missing"} as const, at: made + 10_000},
      /^The live file has been gone/
    ],
    [
      "lost",
      {fault: {kind: "unreachable"} as const, at: made + 10_000},
      /^The host has not answered/
    ],
    ["version", {fault: {kind: "version", version: "2"} as const}, /written by another version/],
    [
      "paused",
      {isPaused: true},
      "Paused: the numbers are of Nov 28, 2026, 14:05:10, Europe/Berlin."
    ]
  ])("%s: %o", (kind, reading, text) => {
    const said = status(reading);
    expect(said.kind).toBe(kind);
    if (typeof text === "string") expect(said.text).toBe(text);
    else expect(said.text).toMatch(text);
  });

  test("without files speaks of the end of the log", () => {
    const log =
      "The end of the log as of the last build: the fifteen minutes to Nov 27, 2026, 14:05:10, Europe/Berlin.";
    const none = {files: undefined};
    expect(status({...none, fault: {kind: "missing"}}).text).toBe(
      `${log} Live numbers take their place while a stream is followed.`
    );
    expect(status({...none, fault: {kind: "broken"}}).kind).toBe("log");
    expect(status({...none, fault: {kind: "broken"}, at: made + 10_000}).text).toBe(
      `There is a live file, but it cannot be read. ${log}`
    );
    expect(status({...none, fault: {kind: "version", version: "2"}}).text).toBe(
      `The live numbers are written by another version of Daybook than this page reads. ${log}`
    );
  });
});
