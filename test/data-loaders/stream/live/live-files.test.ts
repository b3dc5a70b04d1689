import {mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "vitest";
import {replaceFolder} from "../../../../data-loaders/store/replace-folder.ts";
import {openLiveFiles} from "../../../../data-loaders/stream/live/live-files.ts";

test("a report that is put in place leaves the live files, also before there was one", async () => {
  const root = await mkdtemp(join(tmpdir(), "daybook-live-"));
  const out = join(root, "dist");
  const files = openLiveFiles(out);
  await files.write("now.json", {n: 1});
  for (const name of ["a", "b"]) {
    const fresh = join(root, `fresh-${name}`);
    await mkdir(fresh);
    await writeFile(join(fresh, "index.html"), name);
    await replaceFolder(fresh, out, {keep: "live"});
    expect(await readFile(join(out, "index.html"), "utf8")).toBe(name);
    expect(await readFile(join(out, "live/now.json"), "utf8")).toBe('{"n":1}');
  }
  expect((await readdir(root)).sort()).toEqual(["dist"]);
  await rm(root, {recursive: true});
});

test("files of a folder that is gone are written again, but not while a report is put in place", async () => {
  const root = await mkdtemp(join(tmpdir(), "daybook-live-"));
  const out = join(root, "dist");
  let time = 0;
  const files = openLiveFiles(out, {now: () => time});
  await files.write("minute-1.json", 1);
  await rm(join(out, "live"), {recursive: true});
  await files.write("now.json", 2);
  expect((await readdir(join(out, "live"))).sort()).toEqual(["minute-1.json", "now.json"]);
  await rename(out, join(root, "old"));
  await files.write("now.json", 3);
  expect(await readdir(root)).toEqual(["old"]);
  time += 3_000;
  await files.write("now.json", 4);
  expect(await readFile(join(out, "live/now.json"), "utf8")).toBe("4");
  await rm(root, {recursive: true});
});
