import {existsSync} from "node:fs";
import {mkdir, mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {openLive} from "../../../../data-loaders/stream/live/open-live.ts";
import type {LiveDay, LiveNow} from "../../../../src/model/live.ts";

let out: string;
beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), "daybook-live-"));
});
afterAll(() => rm(out, {recursive: true}));

const noon = Date.UTC(2026, 10, 28, 12);
const minute = 60_000;
const messages = (...minutes: number[]) =>
  minutes.map((at, offset) => ({offset, value: Buffer.from(String(noon + at * minute))}));

test("no minute is closed before all is read that there was, and a day of before is gone", async () => {
  const folder = join(out, "live");
  await mkdir(folder);
  await writeFile(join(folder, "day.json"), "{}");
  const readEvent = (line: string) => ({
    ...{time: Number(line), type: 0, brand: "b", category: "c", paid: 0}
  });
  const live = await openLive({
    ...{topic: "t", out, timeZone: "UTC", windowSeconds: 2, watermarkSeconds: 10, readEvent},
    ...{daySince: noon - 12 * 60 * minute, now: () => noon + 6 * minute}
  });
  expect(existsSync(join(folder, "day.json"))).toBe(false);
  const nowFile = async () =>
    JSON.parse(await readFile(join(folder, "now.json"), "utf8")) as LiveNow;
  const ends = [0, 1].map((partition) => ({partition, earliest: 0, latest: 3}));

  live.begin(1, -Infinity);
  live.ranges(
    ends,
    new Map([
      [0, 0],
      [1, 0]
    ])
  );
  live.add(0, messages(0, 2, 5), 3);
  const lost = {kind: "no broker" as const, since: "2026-11-28T12:06:00Z"};
  await live.write(lost, {report: "", isFilled: false});
  expect(await nowFile()).toMatchObject({minutes: [], cells: {count: []}, watermark: 0, lag: 3});
  live.add(1, messages(0, 1, 4), 3);
  live.fillDay();
  await live.write({kind: "following"}, {report: "", isFilled: true});
  const {minutes, late} = await nowFile();
  expect([minutes.map((one) => one - noon / minute), late]).toEqual([[0, 1, 2], 0]);
  const day = JSON.parse(await readFile(join(folder, "day.json"), "utf8")) as LiveDay;
  // one partition goes back before the day, the other begins in it
  expect([day.from, day.cells.count]).toEqual([noon, [6]]);
});
