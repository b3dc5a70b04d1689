import {afterEach, beforeEach, expect, test, vi} from "vitest";
import type {Answered} from "../../../src/model/answer.ts";
import type {Filters} from "../../../src/model/filters.ts";
import {createBrowserConnection} from "../../../src/reader/create-browser-connection.ts";
import type {KernelOptions} from "../../../src/reader/start-kernel.ts";

const acme: Filters = {sets: {brand: ["acme"]}};
const other: Filters = {sets: {brand: ["other"]}};
const whole: Filters = {sets: {}};
const by = (engine: string): Answered => ({
  names: ["by"],
  types: ["text"],
  columns: [[engine]],
  reads: []
});
const engineOf = async (asked: Promise<Answered>) => (await asked).columns[0]![0];

/** What was asked of either engine and is not answered yet, by its query. */
type Held = Map<string, (answer: Answered | undefined) => void>;

/** What a test decides: which engines can be had, and when they answer. */
function open() {
  const kernels: KernelOptions[] = [];
  const [kernelHeld, databaseHeld]: Held[] = [new Map(), new Map()];
  const can = {kernel: true, database: true};
  const seen: boolean[] = [];
  const ended: string[] = [];
  const hold =
    (held: Held) =>
    <T>(query: string) =>
      new Promise<T>((answer) => held.set(query, answer as (answer: Answered | undefined) => void));
  const connection = createBrowserConnection({
    report: {hasEvents: true, samplingFactor: 1, money: []},
    reads: new Map(),
    answers: new Map(),
    onAnswering: (isAnswering) => seen.push(isAnswering),
    load: {
      kernel: async () => {
        if (!can.kernel) throw new Error("no kernel");
        return {
          startKernel(options) {
            kernels.push(options);
            return {ask: hold(kernelHeld!), end: () => ended.push("kernel")};
          }
        };
      },
      database: async () => ({
        async startEngine({onState}) {
          if (!can.database) throw new Error("no database");
          onState({status: "ready"});
          return {
            ask: hold(databaseHeld!),
            askFirst: hold(databaseHeld!),
            cancel: async () => void ended.push("query"),
            end: () => ended.push("database"),
            openEventsBySecond: async () => undefined
          };
        },
        fetchEventsBySecond: async () => new Uint8Array()
      })
    }
  });
  const reach = async (held: Held, query: string) => {
    await vi.waitFor(() => expect([...held.keys()]).toContain(query));
    const answer = held.get(query)!;
    held.delete(query);
    return answer;
  };
  return {
    connection,
    can,
    kernels,
    ended,
    seen,
    held: {kernel: kernelHeld!, database: databaseHeld!},
    kernel: (query: string) => reach(kernelHeld!, query),
    database: (query: string) => reach(databaseHeld!, query)
  };
}

let warn: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
  warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
});

afterEach(() => warn.mockRestore());

test("the kernel answers, and what it cannot answer is asked of the database", async () => {
  const {connection, kernel, database, seen} = open();
  const [a, b] = [connection.ask("a", acme), connection.ask("b", acme)];
  (await kernel("a"))(by("kernel"));
  expect(await engineOf(a)).toBe("kernel");
  expect(connection.state.now()).toEqual({status: "asleep"});
  (await kernel("b"))(undefined);
  (await database("b"))(by("database"));
  expect(await engineOf(b)).toBe("database");
  expect(seen.at(0)).toBe(true);
  expect(seen.at(-1)).toBe(false);
  expect(warn).not.toHaveBeenCalled();
});

test("a kernel that fails is left alone, which is said once", async () => {
  const {connection, kernel, database, kernels} = open();
  const a = connection.ask("a", acme);
  const answer = await kernel("a");
  kernels[0]!.onFailure("a file is missing");
  answer(undefined);
  (await database("a"))(by("database"));
  expect(await engineOf(a)).toBe("database");
  const b = connection.ask("b", acme);
  (await database("b"))(by("database"));
  expect(await engineOf(b)).toBe("database");
  expect(kernels).toHaveLength(1);
  expect(warn.mock.calls).toEqual([
    ["The kernel cannot answer, DuckDB-WASM does: a file is missing"]
  ]);
});

test("where neither can be had, a question waits until it is tried again, the kernel first", async () => {
  const {connection, can, kernel, seen} = open();
  Object.assign(can, {kernel: false, database: false});
  const a = connection.ask("a", acme);
  await vi.waitFor(() => expect(connection.state.now().status).toBe("failed"));
  await vi.waitFor(() => expect(seen.at(-1)).toBe(false));
  can.kernel = true;
  connection.state.retry();
  (await kernel("a"))(by("kernel"));
  expect(await engineOf(a)).toBe("kernel");
  expect(connection.state.now()).toEqual({status: "asleep"});
  expect(warn).toHaveBeenCalledTimes(1);
});

test("questions of other filters are given up wherever they are, those of none are not", async () => {
  const {connection, kernel, database, held, seen} = open();
  const [a, b, c] = ["a", "b", "c"].map((query) => connection.ask(query, acme));
  const all = connection.ask("all", whole);
  for (const query of ["b", "c"]) (await kernel(query))(undefined);
  // the database has begun with b, and c waits for its turn
  const answerB = await database("b");
  const given = Promise.allSettled([a, b, c]);
  connection.giveUp?.(other);
  for (const one of await given)
    expect(one).toMatchObject({
      status: "rejected",
      reason: {message: "missing answer: the filters have changed"}
    });
  const next = connection.ask("next", acme);
  (await kernel("next"))(undefined);
  answerB(by("database"));
  (await database("next"))(by("database"));
  expect(await engineOf(next)).toBe("database");
  expect([...held.database.keys()]).toEqual([]);
  (await kernel("all"))(by("kernel"));
  expect(await engineOf(all)).toBe("kernel");
  expect(seen.at(-1)).toBe(false);
});

test("asking for the whole report, or under the same filters again, gives nothing up", async () => {
  const {connection, kernel} = open();
  connection.giveUp?.(acme);
  const a = connection.ask("a", acme);
  connection.giveUp?.(acme);
  connection.giveUp?.(whole);
  (await kernel("a"))(by("kernel"));
  expect(await engineOf(a)).toBe("kernel");
});

test("a question that waits to be tried again is given up, too", async () => {
  const {connection, can, kernel, seen} = open();
  Object.assign(can, {kernel: false, database: false});
  const a = connection.ask("a", acme);
  await vi.waitFor(() => expect(seen.at(-1)).toBe(false));
  connection.giveUp?.(whole);
  await expect(a).rejects.toThrow("missing answer: the filters have changed");
  expect(connection.state.now()).toEqual({status: "asleep"});
  can.kernel = true;
  const b = connection.ask("b", acme);
  (await kernel("b"))(by("kernel"));
  expect(await engineOf(b)).toBe("kernel");
  expect(seen.at(-1)).toBe(false);
});

test("warming up starts the kernel alone, and the database where the kernel cannot be had", async () => {
  const good = open();
  await good.connection.start();
  expect(good.kernels).toHaveLength(1);
  expect(good.connection.state.now()).toEqual({status: "asleep"});
  const bad = open();
  bad.can.kernel = false;
  await bad.connection.start();
  expect(bad.connection.state.now()).toEqual({status: "ready"});
});

const own = (signal = new AbortController().signal) => {
  const steps: string[] = [];
  return {steps, options: {most: 2, signal, onStep: (step: string) => void steps.push(step)}};
};

test("a reader's own query is answered by a kernel of its own, as far as its first rows go", async () => {
  const {connection, kernel, kernels} = open();
  const {steps, options} = own();
  const asked = connection.askOwn("q", acme, options);
  (await kernel("q"))({names: ["n"], types: ["number"], columns: [[1, 2, 3]], reads: []});
  expect(await asked).toMatchObject({columns: [[1, 2]], isCut: true, by: "kernel"});
  expect(steps).toEqual(["kernel"]);
  expect(kernels).toHaveLength(1);
});

test("one that is stopped ends its kernel, and the next has another", async () => {
  const {connection, kernel, kernels, ended} = open();
  const stop = new AbortController();
  const asked = connection.askOwn("q", acme, own(stop.signal).options);
  await kernel("q");
  stop.abort(new Error("stopped"));
  await expect(asked).rejects.toThrow("stopped");
  await vi.waitFor(() => expect(ended).toEqual(["kernel"]));
  const next = connection.askOwn("r", acme, own().options);
  (await kernel("r"))(by("kernel"));
  expect(await engineOf(next)).toBe("kernel");
  expect(kernels).toHaveLength(2);
});

test("a database that does not stop is ended, and whoever asks next is answered by another", async () => {
  const {connection, kernel, database, ended} = open();
  const stop = new AbortController();
  const {steps, options} = own(stop.signal);
  const asked = connection.askOwn("q", acme, options);
  (await kernel("q"))(undefined);
  await database("q");
  stop.abort(new Error("stopped"));
  await expect(asked).rejects.toThrow("stopped");
  expect(steps).toEqual(["kernel", "database"]);
  await vi.waitFor(() => expect(ended).toEqual(["query", "database"]), {timeout: 60_000});
  const next = connection.askOwn("r", acme, own().options);
  (await kernel("r"))(undefined);
  (await database("r"))(by("database"));
  expect(await engineOf(next)).toBe("database");
});
