import {expect, test} from "vitest";
import {createAnswering} from "../../../src/engine/answer-questions.ts";
import type {FromKernel} from "../../../src/engine/messages.ts";
import {createKernel, type KernelTable} from "../../../src/kernel/create-kernel.ts";
import type {Vector} from "../../../src/kernel/values/vector.ts";

const numbers = (...data: number[]): Vector => ({
  type: {kind: "exact", scale: 0},
  data: Int32Array.from(data),
  step: 1
});

/** A table of one column, `n` of 1, 2 and 3, that arrives when a test says so. */
function open() {
  let arrive: (column: Vector) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  let fetches = 0;
  const column = new Promise<Vector>((resolve, reject) => ([arrive, fail] = [resolve, reject]));
  const all: KernelTable = {
    rows: 3,
    columns: [
      {
        name: "n",
        empty: numbers(),
        fetch: () => {
          fetches += 1;
          return column;
        }
      }
    ]
  };
  const sent: FromKernel[] = [];
  const steps: (() => void)[] = [];
  const answering = createAnswering({
    kernel: Promise.resolve(createKernel(new Map([["all_sales", all]]))),
    send: (message) => sent.push(message),
    later: (step) => steps.push(step)
  });
  return {
    ...answering,
    sent,
    arrive: () => arrive(numbers(1, 2, 3)),
    fail,
    fetches: () => fetches,
    /** Does the next steps, and what they wait for. */
    async step(n = 1) {
      for (let i = 0; i < n; ++i) {
        steps.shift()?.();
        await new Promise(setImmediate);
      }
    }
  };
}

const relations = [
  {name: "sales", sql: "SELECT * FROM all_sales WHERE n > 1"},
  // of no matter to a query that does not name it
  {name: "visits", sql: "SELECT what the kernel cannot read"}
];

test("a question is answered once its files are there, and says what it reads", async () => {
  const {ask, step, arrive, sent} = open();
  ask({id: 1, query: "SELECT sum(n) AS n FROM sales", relations});
  await step(2);
  expect(sent).toEqual([]);
  arrive();
  await step(0);
  await new Promise(setImmediate);
  await step(2);
  const answer = {names: ["n"], types: ["number"], columns: [[5]], reads: ["sales"]};
  expect(sent).toEqual([{kind: "answer", id: 1, answer}]);
});

test("what questions that arrive together need is fetched once, before one of them is answered", async () => {
  const {ask, step, fetches, sent} = open();
  ask({id: 1, query: "SELECT max(n) AS n FROM sales", relations});
  ask({id: 2, query: "SELECT min(n) AS n FROM sales", relations});
  await step(2);
  expect([fetches(), sent]).toEqual([1, []]);
});

test("what is dropped is not answered, at whichever step", async () => {
  const {ask, drop, step, arrive, fetches, sent} = open();
  ask({id: 1, query: "SELECT max(n) AS n FROM sales", relations});
  ask({id: 2, query: "SELECT min(n) AS n FROM sales", relations});
  ask({id: 3, query: "SELECT avg(n) AS n FROM sales", relations});
  drop(1);
  await step(3);
  expect(fetches()).toBe(1);
  arrive();
  await new Promise(setImmediate);
  drop(2);
  await step(4);
  expect(sent).toMatchObject([{kind: "answer", id: 3, answer: {columns: [[2.5]]}}]);
});

test("a query that the kernel does not know is told, and so is one that cannot be read", async () => {
  const {ask, step, sent} = open();
  ask({id: 1, query: "SELECT nothing_known(n) AS n FROM sales", relations});
  ask({id: 2, query: "SELEKT", relations});
  await step(4);
  expect(sent).toEqual([
    {kind: "unsupported", id: 1},
    {kind: "unsupported", id: 2}
  ]);
});

test("a file that cannot be had is a failure", async () => {
  const {ask, step, fail, sent} = open();
  ask({id: 1, query: "SELECT max(n) AS n FROM sales", relations});
  await step(2);
  fail(new Error("missing file: n"));
  await step(2);
  expect(sent).toEqual([{kind: "failed", reason: "Error: missing file: n"}]);
});
