import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {gunzipSync} from "node:zlib";
import {afterAll, beforeAll, expect, test} from "vitest";
import {sampleSeed, writeSample} from "../../data/generate/write-sample.ts";

const folder = mkdtempSync(join(tmpdir(), "sample-"));
const names = ["customers.csv", "events.csv.gz", "orders.csv", "products.csv"];

beforeAll(async () => {
  await writeSample(join(folder, "a"), sampleSeed);
  await writeSample(join(folder, "b"), sampleSeed);
  await writeSample(join(folder, "c"), 7);
}, 120_000);
afterAll(() => rmSync(folder, {recursive: true}));

test.each(names)("writeSample(folder, seed) writes the same %s twice", (name) => {
  expect(readFileSync(join(folder, "a", name)).equals(readFileSync(join(folder, "b", name)))).toBe(
    true
  );
});

// the last digit of `**` is another on Node 24, and with it some prices by a cent
const isSamePower = Number.parseInt(process.versions.node, 10) === 20;

// zlib may pack the same text differently in another Node: what is compared is the text.
test.runIf(isSamePower).each(names)(
  "writeSample(folder, seed) writes %s as it is in data/sample",
  (name) => {
    const [made, kept] = [join(folder, "a", name), join("data/sample", name)].map((path) => {
      const bytes = readFileSync(path);
      return name.endsWith(".gz") ? gunzipSync(bytes) : bytes;
    });
    expect(made!.equals(kept!)).toBe(true);
  }
);

test("writeSample(folder, seed) puts neither time stamp nor system into the gzip header", () => {
  const header = readFileSync("data/sample/events.csv.gz").subarray(0, 10);
  expect([...header.subarray(4, 8), header[9]]).toEqual([0, 0, 0, 0, 255]);
});

test("writeSample(folder, another seed) writes other rows", () => {
  const [a, c] = ["a", "c"].map((run) => readFileSync(join(folder, run, "orders.csv"), "utf8"));
  expect(a).not.toBe(c);
  expect(a!.split("\n")).toHaveLength(c!.split("\n").length);
});
