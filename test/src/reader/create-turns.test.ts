import {expect, test} from "vitest";
import {createTurns} from "../../../src/reader/create-turns.ts";

test("work begins when what was asked for before has ended, also where that failed", async () => {
  const {take} = createTurns();
  const seen: string[] = [];
  const work =
    (name: string, fails = false) =>
    async () => {
      seen.push(`${name} begins`);
      await Promise.resolve();
      seen.push(`${name} ends`);
      if (fails) throw new Error(`${name} failed`);
      return name;
    };
  const [a, b] = await Promise.allSettled([take(work("a", true)), take(work("b"))]);
  expect(a).toMatchObject({status: "rejected", reason: {message: "a failed"}});
  expect(b).toEqual({status: "fulfilled", value: "b"});
  expect(seen).toEqual(["a begins", "a ends", "b begins", "b ends"]);
});

test("work that is not wanted any more when its turn comes is not begun", async () => {
  const {take} = createTurns();
  const seen: string[] = [];
  const old = new AbortController();
  let end: () => void = () => undefined;
  const running = take(() => new Promise<void>((resolve) => (end = resolve)), old.signal);
  const queued = take(() => Promise.resolve(seen.push("queued")), old.signal);
  const next = take(() => Promise.resolve(seen.push("next")));
  await Promise.resolve();
  old.abort(new Error("not wanted"));
  end();
  await running;
  await expect(queued).rejects.toThrow("not wanted");
  await next;
  expect(seen).toEqual(["next"]);
});
