import {describe, expect, test} from "vitest";
import {createLiveSource} from "../../../../src/reader/live/create-live-source.ts";
import type {LiveAnswer} from "../../../../src/reader/live/create-live-source.ts";
import {liveFolder, randomEvents} from "../../../support/live-files.ts";

const start = Date.UTC(2026, 10, 28, 14, 0, 20);
const events = randomEvents(3, {from: start - 300_000, to: start + 60_000, n: 900});

/** A folder whose files a test writes, a clock, and what was asked for. */
function openFolder() {
  const files = new Map<string, string>();
  const asked: string[] = [];
  let time = start;
  let isDown = false;
  const ask = (name: string): Promise<LiveAnswer> => {
    asked.push(name);
    if (isDown) return Promise.reject(new TypeError("no host"));
    const text = files.get(name);
    const answer = text === undefined ? {status: 404, text: "not here"} : {status: 200, text};
    return Promise.resolve({...answer, date: time});
  };
  return {
    files,
    asked: () => asked.splice(0),
    at(made: number) {
      time = made;
      const {now, minutes, day} = liveFolder(events, {made});
      for (const minute of minutes)
        files.set(`minute-${minute.minute}.json`, JSON.stringify(minute));
      files.set("day.json", JSON.stringify(day));
      files.set("now.json", JSON.stringify(now));
      return now;
    },
    wait: (ms: number) => (time += ms),
    down: (value: boolean) => (isDown = value),
    read: createLiveSource({ask, clock: () => time})
  };
}

describe("createLiveSource()", () => {
  test("asks for the last minute first, for each once, and for the day only when it is old", async () => {
    const folder = openFolder();
    const now = folder.at(start);
    expect(now.minutes.length).toBeGreaterThan(3);
    const first = await folder.read();
    const [last, ...before] = now.minutes.map((minute) => `minute-${minute}.json`).reverse();
    expect(folder.asked()).toEqual(["now.json", last, "day.json"]);
    expect(first.files!.minutes.map(({minute}) => minute)).toEqual(now.minutes.slice(-1));
    const whole = await folder.read();
    expect(folder.asked()).toEqual(["now.json", ...before]);
    expect(whole.files!.minutes.map(({minute}) => minute)).toEqual(now.minutes);
    folder.at(start + 1000);
    const {files} = await folder.read();
    expect(folder.asked()).toEqual(["now.json"]);
    expect(files!.now.made).toBe(start + 1000);
    const later = folder.at(start + 8000);
    await folder.read();
    expect(folder.asked()).toEqual(["now.json", "day.json"]);
    const next = folder.at(start + 52_000);
    const added = next.minutes.filter((minute) => !later.minutes.includes(minute));
    expect(added.length).toBe(1);
    await folder.read();
    expect(folder.asked()).toEqual(["now.json", `minute-${added[0]}.json`, "day.json"]);
  });

  test("reads all minutes again when the follower was started again", async () => {
    const folder = openFolder();
    const now = folder.at(start);
    await folder.read();
    folder.asked();
    folder.files.set("now.json", JSON.stringify({...now, made: start + 1000, started: start}));
    await folder.read();
    expect(folder.asked()).toHaveLength(now.minutes.length + 2);
  });

  test("keeps the last good files where one is missing, half, of another version or the host is gone", async () => {
    const folder = openFolder();
    const now = folder.at(start);
    const {files} = await folder.read();
    const good = folder.files.get("now.json")!;
    const after = async (text: string | undefined) => {
      if (text === undefined) folder.files.delete("now.json");
      else folder.files.set("now.json", text);
      folder.wait(1000);
      return folder.read();
    };
    const {cells} = now;
    const wrong = {...now, made: start + 1, cells: {...cells, brand: cells.brand.map(() => 99)}};
    for (const [text, kind] of [
      [undefined, "missing"],
      [good.slice(0, good.length / 2), "broken"],
      ["null", "broken"],
      ["{}", "broken"],
      [JSON.stringify({...now, lag: "4"}), "broken"],
      [JSON.stringify(wrong), "broken"],
      [JSON.stringify({...now, made: 1e16}), "broken"],
      [JSON.stringify({...now, windowSeconds: 0.5}), "broken"],
      ["\n<!doctype html><title>Shop</title>", "missing"],
      [JSON.stringify({...now, made: start + 2, minutes: [...now.minutes, 7]}), "broken"],
      [JSON.stringify({...now, version: 2}), "version"]
    ] as const) {
      const reading = await after(text);
      expect([text, reading.fault?.kind]).toEqual([text, kind]);
      expect(reading.files).toBe(files);
    }
    folder.down(true);
    expect((await folder.read()).fault).toEqual({kind: "unreachable"});
    folder.down(false);
    expect((await after(good)).fault).toBeUndefined();
  });

  test("knows how old the files are by the host's clock, and since when they cannot be read", async () => {
    const folder = openFolder();
    folder.at(start);
    folder.wait(3_600_000);
    const old = await folder.read();
    expect([old.age, old.at - old.seen]).toEqual([3_600_000, 0]);
    folder.wait(5000);
    const later = await folder.read();
    expect([later.age, later.at - later.seen]).toEqual([3_600_000, 5000]);
    folder.files.set("now.json", "{");
    folder.wait(1000);
    const first = await folder.read();
    folder.wait(2000);
    const second = await folder.read();
    expect([second.at - second.since, second.since]).toEqual([2000, first.at]);
  });

  test("takes no day of a follower before, and asks ever less often for one that is not there", async () => {
    const folder = openFolder();
    const {day} = liveFolder(events, {made: start});
    const days = async (seconds: number) => {
      const {started} = folder.at(start + seconds * 1000);
      folder.files.set("day.json", JSON.stringify({...day, made: started - 1}));
      const {files} = await folder.read();
      expect(files!.day).toBeUndefined();
      return folder.asked().filter((name) => name === "day.json").length;
    };
    const asked: number[] = [];
    for (let second = 0; second < 30; ++second) if (await days(second)) asked.push(second);
    expect(asked).toEqual([0, 4, 12, 28]);
    folder.at(start + 60_000);
    expect((await folder.read()).files!.day!.made).toBe(start + 60_000);
  });

  test("tells when the report has been made anew since the first file", async () => {
    const folder = openFolder();
    const now = folder.at(start);
    expect((await folder.read()).isNewReport).toBe(false);
    folder.files.set("now.json", JSON.stringify({...now, made: start + 1000, report: "b"}));
    expect((await folder.read()).isNewReport).toBe(true);
  });
});
