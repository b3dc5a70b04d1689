import {appendFile, mkdir, mkdtemp, rename, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {basename, join} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import {watchFiles} from "../../../data-loaders/build/watch-files.ts";

let folder: string;
let stop: () => Promise<void> = async () => undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "daybook-watch-"));
});

afterEach(async () => {
  await stop();
  await rm(folder, {recursive: true});
});

/** Work that waits to be let go; each piece of it can be waited for. */
function partitions() {
  const waiting: (() => void)[] = [];
  const begun: (() => void)[] = [];
  let count = 0;
  return {
    work: () => {
      count += 1;
      begun.shift()?.();
      return new Promise<void>((done) => waiting.push(done));
    },
    next: () => new Promise<void>((done) => begun.push(done)),
    finish: () => waiting.shift()!(),
    count: () => count
  };
}

/** Watches what ends in .sql, and notes what it is told of. */
async function start(work: () => Promise<void>) {
  const seen: string[] = [];
  const told: (() => void)[] = [];
  stop = await watchFiles(
    [folder],
    {
      isWatched: (path) => path.endsWith(".sql"),
      stable: 200,
      onChange: (event, path) => {
        seen.push(`${event} ${basename(path)}`);
        told.shift()?.();
      }
    },
    work
  );
  return {seen, change: () => new Promise<void>((done) => told.push(done))};
}

test("works when a file is added, changed, removed or renamed into the folder, and at first not at all", async () => {
  await writeFile(join(folder, "old.sql"), "SELECT 1");
  const {work, next, finish, count} = partitions();
  const {seen} = await start(work);
  expect(count()).toBe(0);
  for (const act of [
    () => writeFile(join(folder, "new.sql"), "SELECT 2"),
    () => appendFile(join(folder, "old.sql"), " AS one"),
    () => rm(join(folder, "new.sql"))
  ]) {
    const begun = next();
    await act();
    await begun;
    finish();
  }
  await writeFile(join(folder, "draft.txt"), "SELECT 3");
  const begun = next();
  await rename(join(folder, "draft.txt"), join(folder, "whole.sql"));
  await begun;
  expect(seen).toEqual(["add new.sql", "change old.sql", "unlink new.sql", "add whole.sql"]);
  expect(count()).toBe(4);
});

test("leaves alone what does not matter, and what lies in folders within", async () => {
  await mkdir(join(folder, "deep"));
  const {work, next, count} = partitions();
  const {seen} = await start(work);
  await writeFile(join(folder, "notes.md"), "text");
  await writeFile(join(folder, "deep/one.sql"), "SELECT 1");
  const begun = next();
  await writeFile(join(folder, "last.sql"), "SELECT 1");
  await begun;
  expect(seen).toEqual(["add last.sql"]);
  expect(count()).toBe(1);
});

test("makes one more piece of work of all that changes during one", async () => {
  const {work, next, finish, count} = partitions();
  const {change} = await start(work);
  const first = next();
  await writeFile(join(folder, "a.sql"), "SELECT 1");
  await first;
  const changes = [change(), change()];
  await writeFile(join(folder, "b.sql"), "SELECT 1");
  await writeFile(join(folder, "c.sql"), "SELECT 1");
  await Promise.all(changes);
  expect(count()).toBe(1);
  const second = next();
  finish();
  await second;
  finish();
  // what would follow by mistake has followed by the time of another change
  const third = next();
  await rm(join(folder, "a.sql"));
  await third;
  expect(count()).toBe(3);
});
