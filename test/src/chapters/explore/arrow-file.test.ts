import {tableFromIPC} from "apache-arrow";
import {expect, test} from "vitest";
import {arrowFile} from "../../../../src/chapters/explore/arrow-file.ts";

test("rows come back from their Arrow file, empty cells and all", () => {
  const day = new Date("2020-02-29T00:00:00Z");
  const rows = [
    {n: 1.5, t: "ü€", b: true, d: day, e: null},
    {n: null, t: null, b: null, d: null, e: null},
    {n: -3, t: "", b: false, d: day, e: null}
  ];
  const table = tableFromIPC(arrowFile(["n", "t", "b", "d", "e"], rows));
  const read = table.toArray().map((row) => row.toJSON() as Record<string, unknown>);
  expect(
    read.map(({d, ...others}) => ({...others, d: d === null ? null : new Date(Number(d))}))
  ).toEqual(rows);
});
