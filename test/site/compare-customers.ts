import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import type {Reader} from "../../data-loaders/publish/open-reader.ts";
import {answerRows} from "../../src/model/answer.ts";
import {cohortsSql} from "../../src/model/questions/cohorts.ts";
import {
  categoryPairsSql,
  pairCandidates,
  productPairsSql
} from "../../src/model/questions/pairs.ts";
import {pausesSql} from "../../src/model/questions/pauses.ts";
import {segmentsSql} from "../../src/model/questions/segments.ts";
import type {CohortRow} from "../../src/statistics/cohort-table.ts";
import {quantileOfCounts} from "../../src/statistics/quantile-of-counts.ts";
import type {PairRow} from "../../src/statistics/test-pairs.ts";
import {testPairs} from "../../src/statistics/test-pairs.ts";
import {openBuiltReader} from "../support/open-built-reader.ts";
import {basketsOf} from "../support/oracle/customers/baskets-of.ts";
import {expectCohorts, expectPauses} from "../support/oracle/customers/expect-cohorts.ts";
import {expectPairs} from "../support/oracle/customers/expect-pairs.ts";
import {expectSegments} from "../support/oracle/customers/expect-segments.ts";
import type {Sale} from "../support/oracle/customers/sale.ts";
import {readCsv} from "../support/oracle/read-csv.ts";
import {projectRoot} from "../support/project-root.ts";

const sample = join(projectRoot, "data/sample");

/**
 * Tests that a report's customers, cohorts, pauses and pairs are what other code makes of the shop's exports.
 *
 * @param report path of the built report
 * @param read the sales of the exports
 * @param hasEvents whether there is a log of events beside the orders
 */
export function compareCustomers(
  report: () => Promise<string>,
  read: () => Sale[],
  hasEvents: boolean
): void {
  let reader: Reader;
  let sales: Sale[];
  const ask = async <T>(sql: string) => answerRows<T>(await reader.ask(sql));

  beforeAll(async () => {
    reader = await openBuiltReader(await report());
    sales = read();
  });

  afterAll(() => reader.close());

  test("baskets are what one customer bought at the same time", async () => {
    const [row] = await ask<{baskets: number; fullest: number}>(
      `SELECT count(*) AS baskets, max(lines) AS fullest
       FROM (SELECT basket_no, count(*) AS lines FROM sales WHERE kind = 'sale' GROUP BY basket_no)`
    );
    const baskets = basketsOf(sales);
    expect(row).toEqual({
      baskets: baskets.length,
      fullest: Math.max(...baskets.map((basket) => basket.length))
    });
  });

  test("segments hold the same customers and the same money", async () => {
    const rows = await ask<Record<string, number> & {segment: string}>(segmentsSql);
    const expected = expectSegments(sales);
    expect(new Set(rows.map((row) => row.segment))).toEqual(new Set(expected.keys()));
    for (const {segment, customers, revenue, worth, baskets, silent} of rows) {
      const right = expected.get(segment)!;
      expect({segment, customers}).toEqual({segment, customers: right.customers});
      expect(revenue).toBeCloseTo(right.revenue, 2);
      expect(worth).toBeCloseTo(right.revenue / right.customers, 4);
      expect(baskets).toBeCloseTo(right.baskets, 8);
      expect(silent).toBeCloseTo(right.silent, 8);
    }
  });

  test("cohorts keep the same customers and bring the same money, month by month", async () => {
    const rows = await ask<CohortRow>(cohortsSql("month"));
    const expected = expectCohorts(sales);
    expect(rows.length).toBe(expected.size);
    for (const {cohort, age, customers, revenue} of rows) {
      const key = `${cohort.toISOString().slice(0, 7)} +${age}`;
      expect({key, customers}).toEqual({key, customers: expected.get(key)?.customers});
      expect(revenue).toBeCloseTo(expected.get(key)!.revenue, 2);
    }
  });

  test("pauses between shopping days are as long and as many, and so is their median", async () => {
    const rows = await ask<{value: number; count: number}>(pausesSql);
    const expected = expectPauses(sales);
    expect(new Map(rows.map(({value, count}) => [value, count]))).toEqual(
      new Map([...expected].sort((a, b) => a[0] - b[0]))
    );
    const each = [...expected].flatMap(([value, count]) => Array<number>(count).fill(value));
    each.sort((a, b) => a - b);
    const middle = (each[(each.length - 1) >> 1]! + each[each.length >> 1]!) / 2;
    expect(quantileOfCounts(rows, 0.5)).toBe(middle);
  });

  test("pairs of products pass with the same counts", async () => {
    const rows = await ask<PairRow>(productPairsSql);
    const titles = await ask<{product_id: string; name: string}>(
      "SELECT product_id, coalesce(title, concat('Product ', product_id)) AS name FROM catalogue"
    );
    const names = new Map(titles.map(({product_id, name}) => [product_id, name]));
    const found = testPairs(rows, {leastBuyers: 1});
    expect(found.length).toBeGreaterThan(10);
    expectSame(
      found,
      expectPairs(sales, (sale) => sale.product, pairCandidates.products),
      (id) => names.get(id)!,
      rows.length
    );
  });

  if (hasEvents)
    test("pairs of categories pass with the same counts", async () => {
      const {header, rows} = readCsv(join(sample, "products.csv"));
      const at = (name: string) => header.indexOf(name);
      const category = new Map(rows.map((row) => [row[at("ID")]!, row[at("CATEGORY")]!]));
      const expected = expectPairs(
        sales,
        (sale) => category.get(sale.product)!,
        pairCandidates.categories
      );
      const pairs = await ask<PairRow>(categoryPairsSql);
      expect(expected.has("computers.notebook\tcomputers.peripherals.mouse")).toBe(true);
      expectSame(testPairs(pairs, {leastBuyers: 1}), expected, (name) => name, pairs.length);
    });
}

/** Each pair found is expected with its measures, and, where all were handed on, no other is. */
function expectSame(
  found: ReturnType<typeof testPairs>,
  expected: ReturnType<typeof expectPairs>,
  name: (id: string) => string,
  handedOn: number
): void {
  const byNames = new Map(
    [...expected].map(([key, pair]) => [key.split("\t").map(name).sort().join(" + "), pair])
  );
  const keys = found.map((pair) => [pair.first, pair.second].sort().join(" + "));
  if (handedOn < 200) expect(new Set(keys)).toEqual(new Set(byNames.keys()));
  let compared = 0;
  found.forEach((pair, i) => {
    const right = byNames.get(keys[i]!);
    // titles are not unique, and of equals at the end of the candidates either may be taken
    if (right?.together !== pair.together) return;
    compared += 1;
    for (const measure of ["support", "confidence", "lift"] as const)
      expect(pair[measure]).toBeCloseTo(right[measure], 10);
  });
  expect(compared).toBeGreaterThan(0.9 * found.length);
}
