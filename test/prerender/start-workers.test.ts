import {once} from "node:events";
import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {setTimeout} from "node:timers/promises";
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

it("prerender() is not stopped by what a page leaves running", async () => {
  const setup = join(site.folder, "restless.mjs");
  await writeFile(
    setup,
    "export default () => { const turn = () => requestAnimationFrame(turn); turn(); };"
  );
  const dist = await site.copy("restless");
  const {pages} = await prerender({dist, setup, processes: 1, allowErrors: true, timeout: 1});
  expect(pages.length).toBeGreaterThan(3);
});

it("prerender() tells of a page that fails while another is being finished", async () => {
  const setup = join(site.folder, "failing.mjs");
  await writeFile(
    setup,
    'let n = 0; export default () => { if (n++ > 0) throw new Error("no second page"); };'
  );
  const dist = await site.copy("failing");
  const slow = {onPage: () => setTimeout(500)};
  await expect(
    prerender({dist, setup, processes: 1, allowErrors: true, timeout: 1, ...slow})
  ).rejects.toThrow(/^invalid page: .*no second page/s);
});
