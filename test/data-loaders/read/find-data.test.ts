import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {basename, join} from "node:path";
import {afterEach, beforeEach, describe, expect, test} from "vitest";
import {findData} from "../../../data-loaders/read/find-data.ts";
import {readConfig} from "../../../data-loaders/config.ts";
import {findFiles} from "../../../data-loaders/read/find-files.ts";
import {projectRoot} from "../../support/project-root.ts";

const none = readConfig({});
let folders: {data: string; sample: string};
beforeEach(() => {
  const data = mkdtempSync(join(tmpdir(), "daybook-test-"));
  const sample = join(data, "sample");
  mkdirSync(sample);
  writeFileSync(join(sample, "events.csv"), "");
  folders = {data, sample};
});
afterEach(() => rmSync(folders.data, {recursive: true}));

const add = (name: string) => writeFileSync(join(folders.data, name), "");

describe("findData", () => {
  test("takes what the command names before what report.config.ts names", async () => {
    const config = readConfig({data: ["some/folder"]});
    expect(await findData(["a.csv", "b"], config, folders)).toEqual(["a.csv", "b"]);
    expect(await findData([], config, folders)).toEqual([join(projectRoot, "some/folder")]);
  });

  test("takes the exports in data/, or the sample where there are none", async () => {
    mkdirSync(join(folders.data, "old.csv"));
    add("README.md");
    expect(await findData([], none, folders)).toEqual([folders.sample]);
    add("b.csv.gz");
    add("a.CSV");
    expect(await findData([], none, folders)).toEqual(
      ["a.CSV", "b.csv.gz"].map((name) => join(folders.data, name))
    );
  });

  test("takes of data/ what is taken of any folder", async () => {
    const names = [
      "._x.csv",
      "x.csv",
      "x.tsv",
      "x.csv.gz",
      "x.csv.zip",
      "x.csv.part",
      "x.csv.2020-11-27.zst",
      ".csv",
      "x.parquet"
    ];
    for (const name of names) add(name);
    const own = await findData([], none, folders);
    const named = await findFiles([folders.data]);
    expect(own.map((path) => basename(path))).toEqual(named.map(({name}) => name));
    expect(own.map((path) => basename(path))).toEqual([
      "x.csv",
      "x.csv.2020-11-27.zst",
      "x.csv.gz",
      "x.csv.zip",
      "x.tsv"
    ]);
  });
});
