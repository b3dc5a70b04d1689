import {mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync} from "node:fs";
import {writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, test} from "vitest";
import {openKeptResults} from "../../../data-loaders/store/kept-results.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "daybook-test-"));
});
afterEach(() => rmSync(folder, {recursive: true}));

const write = (text: string) => async (into: string) => {
  await writeFile(join(into, "rows.txt"), text);
  return {rows: text.length};
};
const never = () => Promise.reject(new Error("made again"));

describe("openKeptResults() makes a result once", () => {
  test("and finds it in the next run, with its files and account", async () => {
    const first = await openKeptResults(folder);
    const made = await first.get("visits-1", write("abc"));
    expect(made).toMatchObject({account: {rows: 3}, isNew: true});
    await first.save();
    const next = await openKeptResults(folder);
    const found = await next.get("visits-1", never);
    expect(found).toEqual({...made, isNew: false});
    expect(readFileSync(join(found.folder, "rows.txt"), "utf8")).toBe("abc");
  });

  test("and another of another id beside it", async () => {
    const kept = await openKeptResults(folder);
    await kept.get("visits-1", write("abc"));
    const other = await kept.get("visits-2", write("abcd"));
    expect(other.account).toEqual({rows: 4});
    expect(await kept.find("visits-1")).toMatchObject({account: {rows: 3}});
    expect(await kept.find("visits-3")).toBeUndefined();
  });

  test.each([
    ["changed", (file: string) => writeFileSync(file, "xyz")],
    ["cut short", (file: string) => writeFileSync(file, "a")],
    ["gone", (file: string) => rmSync(file)],
    [
      "changed with its time set back",
      (file: string) => {
        writeFileSync(file, "xyz");
        utimesSync(file, 1, 1);
      }
    ]
  ])("and again when a file of it is %s", async (_, damage) => {
    const damaged: string[] = [];
    const first = await openKeptResults(folder);
    const {folder: own} = await first.get("visits-1", write("abc"));
    await first.save();
    damage(join(own, "rows.txt"));
    const next = await openKeptResults(folder);
    const made = await next.get("visits-1", write("abc"), () => damaged.push("visits-1"));
    expect(made).toMatchObject({isNew: true});
    expect(damaged).toEqual(["visits-1"]);
    expect(readFileSync(join(own, "rows.txt"), "utf8")).toBe("abc");
  });

  test("and again when its account was not written to the end", async () => {
    const kept = await openKeptResults(folder);
    const {folder: own} = await kept.get("visits-1", write("abc"));
    writeFileSync(join(own, "account.json"), '{"sums":');
    expect(await kept.get("visits-1", write("abc"))).toMatchObject({isNew: true});
  });

  test("and leaves nothing of one that failed half-way", async () => {
    const kept = await openKeptResults(folder);
    const half = async (into: string) => {
      await write("abc")(into);
      throw new Error("disk full");
    };
    await expect(kept.get("visits-1", half)).rejects.toThrow("disk full");
    expect(readdirSync(folder)).toEqual([]);
    expect(await kept.get("visits-1", write("abc"))).toMatchObject({isNew: true});
  });

  test("sweep() removes what is not named, and what killed runs left", async () => {
    const kept = await openKeptResults(folder);
    await kept.get("visits-1", write("abc"));
    await kept.get("visits-2", write("abc"));
    await kept.save();
    writeFileSync(join(folder, "visits-3.0f0f.tmp"), "");
    await kept.sweep(["visits-2"]);
    expect(readdirSync(folder).sort()).toEqual(["checked.json", "visits-2"]);
    expect(await kept.get("visits-2", never)).toMatchObject({isNew: false});
  });
});
