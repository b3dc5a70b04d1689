import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {dirtyKinds} from "../../data/generate/dirty-rows.ts";
import {isGoodOrder, readLog, readRecords} from "./read-sample.ts";

const folder = "data/sample";
const {duplicates, rejected} = readLog(`${folder}/events.csv.gz`);
const orders = readRecords(`${folder}/orders.csv`);
const goodOrders = orders.filter(isGoodOrder);

describe("the dirty rows of data/sample", () => {
  test("are as many as data/README.md says, kind by kind", () => {
    const lines = dirtyKinds.map(
      ({file, kind, count, reason}) => `| ${file} | ${kind} | ${count} | ${reason ?? "duplicate"} |`
    );
    const table = readFileSync("data/README.md", "utf8")
      .split("\n")
      .filter((line) => /^\| (events\.csv\.gz|orders\.csv) \| .* \| \d+ \|/.test(line));
    expect(table).toEqual(lines);
    expect(duplicates).toBe(120);
    expect(rejected).toHaveLength(79);
    expect(orders.length - goodOrders.length).toBe(8);
  });

  test.each([
    ["unreadable or impossible date", 22, (row: string[]) => !isDate(row[0]!)],
    ["unknown type", 9, (row: string[]) => /wishlist|refund|click/.test(row[1]!)],
    ["no product", 7, (row: string[]) => row[2] === ""],
    ["negative price", 9, (row: string[]) => /^-/.test(row[6] ?? "")],
    ["price in words", 8, (row: string[]) => /[a-z]/.test(row[6] ?? "")],
    ["decimal comma", 8, (row: string[]) => /,/.test(row[6] ?? "")],
    ["no user", 6, (row: string[]) => row[7] === ""],
    ["ragged", 10, (row: string[]) => row.length !== 9]
  ])("%s: %i rows of the log", (_, count, test) => {
    expect(rejected.filter(test)).toHaveLength(count);
  });
});

function isDate(time: string): boolean {
  const date = new Date(time.replace(" UTC", "Z").replace(" ", "T"));
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(8, 10) === time.slice(8, 10);
}
