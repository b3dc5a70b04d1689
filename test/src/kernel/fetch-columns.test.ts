import {expect, test} from "vitest";
import {columnNames, fetchColumns} from "../../../src/kernel/fetch-columns.ts";
import type {KernelColumn} from "../../../src/kernel/kernel-table.ts";
import {integer} from "../../../src/kernel/values/type.ts";
import {vector} from "../../../src/kernel/values/vector.ts";

/** What is fetched, a column by another as "day by session". */
async function fetched(...batches: string[][]): Promise<string[]> {
  const log: string[] = [];
  const empty = vector(integer, new Int32Array(0));
  const column = (name: string, bytes: number, given?: KernelColumn["given"]): KernelColumn => ({
    name,
    bytes,
    empty,
    ...(given && {given}),
    async fetch(other) {
      log.push(other ? `${name} by ${given!.by}` : name);
      await other;
      return empty;
    }
  });
  const columns = fetchColumns(
    new Map([
      [
        "t",
        {
          rows: 0,
          columns: [
            column("visitor", 10),
            column("session", 100, {by: "visitor", bytes: 50}),
            column("day", 40, {by: "session", bytes: 1}),
            column("hour", 40, {by: "session", bytes: 9})
          ]
        }
      ]
    ])
  );
  for (const batch of batches) {
    const needed = columnNames();
    for (const name of batch) needed.add("t", name);
    await columns.fetch(needed);
    for (const name of batch) expect(columns.get("t", {name})).toBe(empty);
  }
  return log.sort();
}

test("a column is fetched by another where this takes fewer bytes", async () => {
  expect(await fetched(["day"])).toEqual(["day"]);
  expect(await fetched(["day", "session"])).toEqual([
    "day by session",
    "session by visitor",
    "visitor"
  ]);
  // 60 bytes for the session's number, and 10 for both
  expect(await fetched(["day", "hour"])).toEqual([
    "day by session",
    "hour by session",
    "session by visitor",
    "visitor"
  ]);
});

test("each is fetched once, and what is there costs nothing", async () => {
  expect(await fetched(["session"], ["day"], ["day", "session"])).toEqual([
    "day by session",
    "session by visitor",
    "visitor"
  ]);
});
