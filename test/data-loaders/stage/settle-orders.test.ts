import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {sum} from "d3-array";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {ingest} from "../../../data-loaders/build/ingest.ts";
import {
  config,
  csvOf,
  linesOf,
  read,
  temporary,
  timeOf,
  write,
  type Files,
  type Line
} from "./till-files.ts";

describe("orders in several files", () => {
  test("count as the newest file has them, whatever the files are called", async () => {
    await fc.assert(
      fc.asyncProperty(filesOfOrders, async (files) => {
        const {manifest, lines} = await read(files);
        const truth = truthOf(files);
        expect(lines).toEqual(truth.lines);
        expect(sum(manifest.inputs, ({repeated = 0}) => repeated)).toBe(truth.repeated);
        expect(sum(manifest.inputs, ({superseded = 0}) => superseded)).toBe(truth.superseded);
        expect(sum(manifest.changedOrders, ({orders}) => orders)).toBe(truth.changed);
      }),
      {numRuns: 6}
    );
  }, 120_000);

  test("lose nothing where a log is cut in the middle of an order", async () => {
    const order = {id: 1, day: 1};
    const {lines} = await read({
      "a.csv": [{...order, product: "tea", amount: 3}],
      "b.csv": [{...order, product: "cup", amount: 8}]
    });
    expect(lines).toEqual(["2024-01-02 1 cup 8", "2024-01-02 1 tea 3"]);
  });

  test("lose nothing where both parts of one that was cut have a product in common", async () => {
    const [tea, cup] = ["tea", "cup"].map((product) => ({id: 1, day: 1, product, amount: 3}));
    const other = {id: 2, day: 2, product: "tea", amount: 4};
    const {lines} = await read({"a.csv": [tea!, cup!], "b.csv": [tea!, other]});
    expect(lines.map((line) => line.split(" ")[2])).toEqual(["cup", "tea", "tea", "tea"]);
  });

  test("of which one is at the edge of two files count once if both have all of it", async () => {
    const [tea, cup] = ["tea", "cup"].map((product) => ({id: 1, day: 1, product, amount: 3}));
    const other = {id: 2, day: 2, product: "tea", amount: 4};
    const {lines} = await read({
      "a.csv": [tea!, cup!],
      "b.csv": [tea!, {...cup!, amount: 5}, other]
    });
    expect(lines.map((line) => line.split(" ").slice(2).join(" "))).toEqual([
      "cup 5",
      "tea 3",
      "tea 4"
    ]);
  });

  test("are one order through a third file that has products of both", async () => {
    const order = {id: 1, day: 1};
    const both = {id: 9, day: 1, product: "jar", amount: 1};
    const late = {id: 2, product: "pot", amount: 20};
    const {lines} = await read({
      "1.csv": [{...order, product: "tea", amount: 3}, both],
      "2.csv": [
        {...order, product: "tea", amount: 3},
        {...order, product: "cup", amount: 8},
        both,
        {...late, day: 2}
      ],
      "3.csv": [{...order, product: "cup", amount: 7}, both, {...late, day: 3}]
    });
    expect(lines).toEqual([
      "2024-01-02 1 cup 7",
      "2024-01-02 9 jar 1",
      "2024-01-03 2 pot 20",
      "2024-01-04 2 pot 20"
    ]);
  });

  test("of files as new as each other, the last by name counts: 10 comes after 9", async () => {
    const order = {id: 1, day: 1, product: "tea"};
    const {lines, manifest} = await read({
      "export 9.csv": [{...order, amount: 3}],
      "export 10.csv": [{...order, amount: 4}]
    });
    expect(lines).toEqual(["2024-01-02 1 tea 4"]);
    expect(manifest.changedOrders).toEqual([
      {
        file: "export 10.csv",
        column: "Receipt",
        orders: 1,
        orderIds: ["1"],
        older: ["export 9.csv"]
      }
    ]);
    expect(manifest.inputs.flatMap(({decisions}) => decisions)).toContainEqual({
      column: "Receipt",
      text: "1 order changed since export 9.csv, whose lines of it are left out: 1"
    });
  });

  test("are settled alike file by file and all at once", async () => {
    const files = {
      "a.csv": [
        {id: 1, day: 1, product: "tea", amount: 3},
        {id: 2, day: 1, product: "cup", amount: 8}
      ],
      "b.csv": [
        {id: 2, day: 1, product: "cup", amount: 6},
        {id: 1, day: 2, product: "tea", amount: 3}
      ]
    };
    const folder = await write({"a.csv": files["a.csv"]});
    const cache = await temporary();
    const store = join(cache, "store");
    await ingest({paths: [folder], store, config, accountsOnly: true});
    await writeFile(join(folder, "b.csv"), csvOf(files["b.csv"]));
    const {inputs} = await ingest({paths: [folder], store, config, accountsOnly: true});
    const atOnce = await read(files);
    expect(await linesOf(store)).toEqual(atOnce.lines);
    expect(atOnce.lines).toEqual([
      "2024-01-02 1 tea 3",
      "2024-01-02 2 cup 6",
      "2024-01-03 1 tea 3"
    ]);
    expect(inputs).toEqual(atOnce.manifest.inputs);
  });
});

const amount = fc.integer({min: 1, max: 4});

/** States of one order: all have its first product, so each is the same order as any other. */
const states = fc.array(
  fc.tuple(
    amount,
    fc.array(fc.record({product: fc.constantFrom("tea", "cup", "pot"), amount}), {maxLength: 3})
  ),
  {minLength: 1, maxLength: 3}
);

/** Numbers begin anew each day; each file has some of the orders, each in some state. */
const filesOfOrders = fc
  .record({
    orders: fc.uniqueArray(
      fc.record({id: fc.integer({min: 1, max: 3}), day: fc.integer({min: 0, max: 4}), states}),
      {selector: ({id, day}) => `${id} ${day}`, minLength: 1, maxLength: 8}
    ),
    names: fc.uniqueArray(fc.constantFrom("a", "b", "x 9", "x 10", "2024-01", "2024-02"), {
      minLength: 1,
      maxLength: 4
    }),
    picks: fc.array(fc.nat(), {minLength: 64, maxLength: 64})
  })
  .map(({orders, names, picks}): Files => {
    let at = 0;
    const pick = (n: number) => picks[at++ % picks.length]! % n;
    const files = names.map((name): [string, Line[]] => [
      `${name}.csv`,
      orders.flatMap(({id, day, states}) => {
        if (pick(3) === 0) return [];
        const [first, more] = states[pick(states.length)]!;
        return [{product: "first", amount: first}, ...more].map((line) => ({id, day, ...line}));
      })
    ]);
    return Object.fromEntries(files.filter(([, lines]) => lines.length > 0));
  })
  .filter((files) => {
    // one that is the same as another byte for byte is no question of orders
    const texts = Object.values(files).map(csvOf);
    return texts.length > 0 && new Set(texts).size === texts.length && !mayBeCut(files);
  });

/** Of files that share one number alone, that order may have been cut in two. */
function mayBeCut(files: Files): boolean {
  const ids = Object.values(files).map((lines) => new Set(lines.map(({id}) => id)));
  return ids.some((own, i) =>
    ids.slice(0, i).some((other) => [...own].filter((id) => other.has(id)).length === 1)
  );
}

/** What has to come out, worked out order by order. */
function truthOf(files: Files) {
  const byName = new Intl.Collator("en", {numeric: true}).compare;
  const latest = (name: string) => files[name]!.map(timeOf).sort().at(-1)!;
  const names = Object.keys(files).sort(
    (a, b) => (latest(a) < latest(b) ? -1 : latest(a) > latest(b) ? 1 : 0) || byName(a, b)
  );
  const keyOf = ({id, day}: Line) => `${day} ${id}`;
  const keys = new Set(Object.values(files).flatMap((lines) => lines.map(keyOf)));
  const truth = {lines: [] as string[], repeated: 0, superseded: 0, changed: 0};
  for (const key of keys) {
    const versions = names
      .map((name) => files[name]!.filter((line) => keyOf(line) === key).map(shown))
      .map((lines) => lines.sort())
      .filter((lines) => lines.length > 0);
    const newest = versions.pop()!;
    truth.lines.push(...newest);
    const isLike = (lines: string[]) => lines.join() === newest.join();
    truth.repeated += sum(versions.filter(isLike), ({length}) => length);
    truth.superseded +=
      sum(versions, ({length}) => length) - sum(versions.filter(isLike), ({length}) => length);
    if (!versions.every(isLike)) truth.changed++;
  }
  truth.lines.sort();
  return truth;
}

function shown({id, day, product, amount}: Line): string {
  return `2024-01-0${day + 1} ${id} ${product} ${amount}`;
}
