import {afterEach, beforeEach, describe, expect, test, vi} from "vitest";
import {followLive} from "../../../../src/reader/live/follow-live.ts";
import type {LiveFolder} from "../../../support/live-files.ts";
import {liveFolder, randomEvents} from "../../../support/live-files.ts";

const start = Date.UTC(2026, 10, 28, 14, 0, 30);
const events = randomEvents(9, {from: start - 30_000, to: start, n: 60});
const folder = liveFolder(events, {made: start, now: {minutes: []}});

/** A page without a screen, whose host a test answers for. */
function openPage({now, day, minutes}: LiveFolder = folder) {
  const asked: {name: string; at: number}[] = [];
  const state: {hidden: boolean; status: number; text?: string} = {hidden: false, status: 200};
  const listeners: (() => void)[] = [];
  const document = {
    get hidden() {
      return state.hidden;
    },
    baseURI: "http://shop.example/report/live.html",
    addEventListener: (_: string, listener: () => void) => listeners.push(listener)
  };
  const content: Record<string, unknown> = {
    ...Object.fromEntries(minutes.map((minute) => [`minute-${minute.minute}.json`, minute])),
    "now.json": now,
    "day.json": day
  };
  vi.stubGlobal("fetch", (url: URL, {cache}: RequestInit) => {
    const name = url.pathname.replace("/report/live/", "");
    expect(cache).toBe("no-cache");
    if (name === "now.json") asked.push({name, at: (Date.now() - start) / 1000});
    const text = state.text ?? JSON.stringify(content[name]);
    return Promise.resolve(new Response(text, {status: state.status}));
  });
  const stream = followLive(document as unknown as Document);
  const shown = {isConnected: true};
  const told = vi.fn();
  stream.on(shown as unknown as Element, told);
  return {
    state,
    stream,
    shown,
    told,
    answer: (text: string) => (state.text = text),
    times: () => asked.map(({at}) => at),
    changeVisibility(hidden: boolean) {
      state.hidden = hidden;
      for (const listener of listeners) listener();
    }
  };
}

beforeEach(() => {
  vi.useFakeTimers({now: start});
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const seconds = (n: number) => vi.advanceTimersByTimeAsync(n * 1000);

describe("followLive()", () => {
  test("reads once a second", async () => {
    const page = openPage();
    await seconds(3.5);
    expect(page.times()).toEqual([0, 1, 2, 3]);
    expect(page.stream.reading?.files?.now.received).toBe(60);
    expect(page.told).toHaveBeenCalledTimes(4);
  });

  test("asks at once for the minutes that the first reading left out", async () => {
    const longer = randomEvents(9, {from: start - 200_000, to: start, n: 60});
    const page = openPage(liveFolder(longer, {made: start}));
    await seconds(1.9);
    expect(page.times()).toEqual([0, 0.05, 1.05]);
    expect(page.stream.reading?.files?.minutes).toHaveLength(3);
  });

  test("reads ever less often while there is no file, and at once as before when there is one", async () => {
    const page = openPage();
    page.state.status = 404;
    await seconds(100);
    expect(page.times()).toEqual([0, 1, 2, 4, 8, 16, 32, 62, 92]);
    page.state.status = 200;
    await seconds(25);
    expect(page.times().slice(9)).toEqual([122, 123, 124, 125]);
  });

  test("reads every thirty seconds while the page is hidden, and at once when it is seen again", async () => {
    const page = openPage();
    await seconds(0.5);
    page.changeVisibility(true);
    await seconds(70);
    expect(page.times()).toEqual([0, 1, 31, 61]);
    page.changeVisibility(false);
    await seconds(1.2);
    expect(page.times().slice(4)).toEqual([70.5, 71.5]);
  });

  test("asks for nothing while it is paused, and goes on where it is told to", async () => {
    const page = openPage();
    await seconds(1.5);
    page.stream.isPaused = true;
    await seconds(20);
    expect(page.times()).toEqual([0, 1]);
    page.stream.isPaused = false;
    await seconds(0.2);
    expect(page.times()).toEqual([0, 1, 21.5]);
  });

  test("goes on where a listener fails, and ever less often where the file cannot be read", async () => {
    const page = openPage();
    const failed = new Error("of a listener");
    const failures: unknown[] = [];
    const keep = (error: unknown) => failures.push(error);
    process.on("unhandledRejection", keep);
    page.told.mockImplementationOnce(() => {
      throw failed;
    });
    await seconds(2.5);
    process.off("unhandledRejection", keep);
    expect(page.times()).toEqual([0, 1, 2]);
    page.answer("{");
    await seconds(20);
    expect(page.times().slice(3)).toEqual([3, 4, 6, 10, 18]);
  });

  test("forgets what is no longer on the page", async () => {
    const page = openPage();
    await seconds(1.5);
    page.shown.isConnected = false;
    await seconds(5);
    expect(page.told).toHaveBeenCalledTimes(2);
  });
});
