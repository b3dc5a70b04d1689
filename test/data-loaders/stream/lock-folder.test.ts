import {spawn} from "node:child_process";
import {once} from "node:events";
import {mkdir, mkdtemp, readdir, rm, writeFile} from "node:fs/promises";
import {hostname, tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {lockLive} from "../../../data-loaders/stream/lock-live.ts";
import {lockTopic} from "../../../data-loaders/stream/lock-topic.ts";
import type {UserError} from "../../../data-loaders/user-error.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "daybook-lock-"));
});
afterAll(() => rm(folder, {recursive: true}));

const onLost = (error: UserError) => {
  throw error;
};

test("one process keeps the live files of a report, whatever topic it follows", async () => {
  const out = join(folder, "dist");
  const release = await lockLive(out, {onLost});
  await expect(lockLive(out, {onLost})).rejects.toThrow(
    `folder in use: another process keeps the live files of ${out}`
  );
  await release();
  await (
    await lockLive(out, {onLost})
  )();
  expect(await readdir(folder)).toEqual([]);
});

test("the lock of one that was killed is taken over, also where its number is in use again", async () => {
  const other = spawn("sleep", ["60"]);
  await once(other, "spawn");
  try {
    for (const pid of [process.pid, other.pid]) {
      const own = join(folder, `of-${pid}`);
      await mkdir(join(own, ".t.lock"), {recursive: true});
      const holder = {pid, host: hostname(), begun: "1", taken: 1, goesOn: true};
      await writeFile(join(own, ".t.holder"), JSON.stringify(holder));
      const release = await lockTopic(own, "t", {goesOn: true, onLost});
      await release();
      expect(await readdir(own)).toEqual([]);
    }
  } finally {
    other.kill();
  }
});

test("a lock that is taken away is told", async () => {
  const lost = new Promise<UserError>((resolve) => {
    void lockTopic(folder, "u", {onLost: resolve}).then(() =>
      rm(join(folder, ".u.lock"), {recursive: true})
    );
  });
  expect((await lost).message).toMatch(/^lost lock: /);
});
