import {mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import type {Split} from "../../../data/generate/log/log-files.ts";
import {sizeLog} from "../../../data/generate/log/size.ts";
import {writeLog} from "../../../data/generate/log/write-log.ts";
import {groupBy, readLog} from "../read-sample.ts";

const rows = 30_000;
const folder = mkdtempSync(join(tmpdir(), "log-"));
afterAll(() => rmSync(folder, {recursive: true}));

const write = async (name: string, split: Split, count = rows, seed = 1): Promise<string[]> =>
  (await writeLog(join(folder, name), {rows: count, seed, split})).map((path) =>
    readFileSync(path, "latin1")
  );

const [whole = ""] = await write("whole", "none");
const {events, duplicates, rejected} = readLog(join(folder, "whole", "events.csv"));
const sessions = [...groupBy(events, ({session}) => session).values()];

test("writeLog(folder, options) writes exactly the rows asked for, all right, none twice", () => {
  expect([events.length, duplicates, rejected.length]).toEqual([rows, 0, 0]);
  expect(whole.trimEnd().split("\n")).toHaveLength(rows + 1);
});

test.each([1, 2, 57, 1_000])("writeLog(folder, {rows: %i}) writes as many", async (count) => {
  const [text = ""] = await write(`rows-${count}`, "none", count);
  expect(text.trimEnd().split("\n")).toHaveLength(count + 1);
});

test("writeLog(folder, options) keeps the proportions of the full size", () => {
  const {sessions: expected, users, products, brands} = sizeLog(rows);
  expect(sessions).toHaveLength(expected);
  expect(new Set(events.map(({user}) => user)).size).toBe(users);
  expect(new Set(events.map(({brand}) => brand)).size).toBeGreaterThan(brands * 0.9);
  const seen = new Set(events.map(({product}) => product)).size;
  expect(seen / products).toBeGreaterThan(0.7);
  expect(seen).toBeLessThanOrEqual(products);
  const share = (type: string) => events.filter((event) => event.type === type).length / rows;
  expect(share("view")).toBeCloseTo(0.75, 1.5);
  expect(share("purchase")).toBeCloseTo(0.075, 1.9);
});

test("sizeLog(110,000,000) is the full size", () => {
  expect(sizeLog(110_000_000)).toEqual({
    rows: 110_000_000,
    sessions: 23_000_000,
    users: 15_000_000,
    products: 200_000,
    brands: 4_300
  });
});

test("writeLog(folder, options) sorts by time over 214 days", () => {
  const times = events.map(({time}) => time);
  expect(times).toEqual(times.toSorted());
  expect(new Set(times.map((time) => time.slice(0, 10))).size).toBe(214);
});

test("writeLog(folder, options) gives a session one user, and a purchase a view before it", () => {
  for (const own of sessions) {
    expect(new Set(own.map(({user}) => user)).size).toBe(1);
    own.forEach(({type, product, time}, i) => {
      if (type !== "purchase") return;
      const viewed = own.slice(0, i).find((e) => e.type === "view" && e.product === product);
      expect(viewed && viewed.time < time).toBe(true);
    });
  }
});

test("writeLog(folder, options) keeps a product in one brand and category, at two prices at most", () => {
  for (const own of groupBy(events, ({product}) => product).values()) {
    expect(new Set(own.map(({brand, categoryId}) => `${brand},${categoryId}`)).size).toBe(1);
    expect(new Set(own.map(({cents}) => cents)).size).toBeLessThanOrEqual(2);
  }
});

test("writeLog(folder, options) makes few products very popular", () => {
  const counts = [...groupBy(events, ({product}) => product).values()].map((own) => own.length);
  counts.sort((a, b) => b - a);
  const top = counts.slice(0, counts.length / 20).reduce((sum, n) => sum + n, 0);
  expect(top / rows).toBeGreaterThan(0.3);
});

test("writeLog(folder, options) writes the same bytes for the same seed only", async () => {
  expect((await write("again", "none"))[0] === whole).toBe(true);
  expect((await write("other", "none", rows, 2))[0] === whole).toBe(false);
});

test.each([
  ["month", 7, "2020-Nov.csv"],
  ["day", 214, "2020-11-27.csv"]
] as const)(
  "writeLog(folder, {split: %s}) cuts the same rows into files",
  async (split, n, name) => {
    const files = await write(split, split);
    const header = whole.slice(0, whole.indexOf("\n") + 1);
    expect(files).toHaveLength(n);
    expect(readdirSync(join(folder, split))).toContain(name);
    expect(readdirSync(join(folder, split)).filter((file) => file.endsWith(".part"))).toEqual([]);
    expect(header + files.map((text) => text.slice(header.length)).join("") === whole).toBe(true);
  }
);
