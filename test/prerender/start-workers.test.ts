import {once} from "node:events";
import {afterAll, beforeAll, expect, it} from "vitest";
import {prerender} from "../../prerender/prerender.ts";
import {startWorkers} from "../../prerender/start-workers.ts";
import {buildFixture, type FixtureSite, readTree} from "./fixture-site.ts";

let site: FixtureSite;

beforeAll(async () => {
  site = await buildFixture();
});

afterAll(() => site?.remove());

it("startWorkers() renders the same, and its processes end with the prerender", async () => {
  const options = {allowErrors: true, timeout: 1};
  const workers = startWorkers({processes: 2});
  const ended = Promise.all(workers.list.map(({child}) => once(child, "exit")));
  const early = await site.copy("early");
  await prerender({...options, dist: early, workers});
  await ended;
  const late = await site.copy("late");
  await prerender({...options, dist: late, processes: 1});
  expect(await readTree(early)).toEqual(await readTree(late));
});

it("startWorkers() stops when told to, and a prerender by what was stopped says so", async () => {
  const workers = startWorkers({processes: 1});
  const ended = once(workers.list[0]!.child, "exit");
  workers.stop();
  await ended;
  const dist = await site.copy("stopped");
  const before = await readTree(dist);
  await expect(prerender({dist, workers})).rejects.toThrow(/^invalid page: .* could not be run/);
  expect(await readTree(dist)).toEqual(before);
});

it("startWorkers() hands on what the setup module lacks with the first page", async () => {
  const workers = startWorkers({setup: new URL("fixture-site.ts", import.meta.url).pathname});
  const dist = await site.copy("lacking");
  await expect(prerender({dist, workers})).rejects.toThrow(/^missing default export: a function/);
});
