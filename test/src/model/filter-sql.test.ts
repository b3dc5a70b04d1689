import fc from "fast-check";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {eventCounts, withFilters} from "../../../src/model/filter-sql.ts";
import type {Filters, SetFilterId} from "../../../src/model/filters.ts";
import {setFilters} from "../../../src/model/filters.ts";
import {groupRows} from "../../support/oracle/group-rows.ts";
import type {Duckdb} from "../../support/open-duckdb.ts";
import {openDuckdb} from "../../support/open-duckdb.ts";

const nothing: Filters = {sets: {}};
const nasty = [
  "'",
  "''",
  "'); DROP TABLE all_visits; --",
  "o'neill",
  "\\'",
  '"',
  "-- comment",
  "/* comment",
  "%",
  "_",
  "$$",
  "?",
  "$1",
  "",
  " ",
  "a\nb",
  "E'\\x27'",
  "Zürich 東京 🛒"
];

describe("withFilters puts what a query names in front of it", () => {
  test("nothing, where it names no filtered relation", () => {
    expect(withFilters("SELECT * FROM by_brand", {from: "2020-01-01", sets: {}}, true)).toBe(
      "SELECT * FROM by_brand"
    );
    expect(withFilters("SELECT visits FROM visits_by_day", nothing, true)).toBe(
      "SELECT visits FROM visits_by_day"
    );
  });

  test("each relation it names, in FROM or JOIN, in any case", () => {
    const named = (query: string, hasEvents = true) =>
      ["visits", "sales", "counts", "takings", "records", "tally"].filter((name) =>
        withFilters(query, nothing, hasEvents).includes(`${name} AS (`)
      );
    expect(named("SELECT 1 FROM visits")).toEqual(["visits"]);
    expect(named("select 1 from\n  Visits")).toEqual(["visits"]);
    expect(named("SELECT 1 FROM catalogue JOIN sales USING (product_no)")).toEqual(["sales"]);
    expect(named("SELECT 1 FROM visits, (SELECT * FROM sales)")).toEqual(["visits", "sales"]);
    expect(named("SELECT 1 FROM records")).toEqual(["visits", "records"]);
    expect(named("SELECT 1 FROM counts")).toEqual(["visits", "counts"]);
    expect(named("SELECT 1 FROM takings")).toEqual(["sales", "takings"]);
    expect(named("SELECT 1 FROM tally")).toEqual(["visits", "counts", "tally"]);
    expect(named("SELECT 1 FROM tally", false)).toEqual(["sales", "takings", "tally"]);
    expect(named("SELECT 1 FROM records", false)).toEqual(["sales", "records"]);
  });

  test("where visits and sales are a sample, what adds up comes from the cubes, under the same filters", () => {
    const chosen: Filters = {from: "2020-11-20", sets: {event_type: ["cart"], brand: ["acme"]}};
    const query = (name: string, hasEvents: boolean) =>
      withFilters(`SELECT 1 FROM ${name}`, chosen, hasEvents, 8);
    for (const [name, table] of [
      ["counts", "all_counts"],
      ["takings", "all_takings"]
    ] as const)
      expect(query(name, true).replace(table, "all")).toBe(
        withFilters(`SELECT 1 FROM ${name === "counts" ? "visits" : "sales"}`, chosen, true)
          .replace(/all_\w+/, "all")
          .replace(/^WITH \w+/, `WITH ${name}`)
          .replace(/\w+$/, name)
      );
    expect(query("tally", true)).toMatch(/FROM all_counts WHERE[^]*FROM counts\)/);
    expect(query("tally", false)).toMatch(/FROM all_takings WHERE[^]*FROM takings\)/);
    expect(query("counts", true)).not.toContain("all_visits");
    expect(query("takings", true)).not.toContain("all_sales");
  });

  test("before common table expressions of its own", () => {
    const query = "WITH a AS (SELECT * FROM visits)\nSELECT * FROM a";
    expect(withFilters(query, nothing, true)).toBe(
      "WITH visits AS (SELECT * FROM all_visits),\na AS (SELECT * FROM visits)\nSELECT * FROM a"
    );
  });
});

describe("a value is only ever a literal", () => {
  const text = fc.oneof(
    fc.constantFrom(...nasty),
    fc.string({unit: "grapheme"}),
    fc.string({unit: fc.constantFrom("'", "\\", '"', "-", "/", "*", ";", "a", "\n", "$", "%")})
  );
  const values = fc.array(text, {minLength: 1, maxLength: 4});

  test("whatever it holds, the text around it is the same", () => {
    fc.assert(
      fc.property(fc.constantFrom(...setFilters.slice(1)), values, ({id}, chosen) => {
        const sql = (own: readonly string[]) =>
          withFilters("SELECT 1 FROM visits JOIN sales USING (day)", {sets: {[id]: own}}, true)
            // A literal runs to the first quote that is not doubled.
            .replace(/'(?:[^']|'')*'/g, "?");
        expect(sql(chosen)).toBe(sql(chosen.map(() => "x")));
      })
    );
  });

  test("days too", () => {
    const sql = (day: string) => withFilters("FROM visits", {from: day, to: day, sets: {}}, true);
    fc.assert(
      fc.property(text.filter(Boolean), (day) => {
        expect(sql(day).replace(/'(?:[^']|'')*'/g, "?")).toBe(
          sql("2020-01-01").replace(/'(?:[^']|'')*'/g, "?")
        );
      })
    );
  });
});

describe("the database keeps just the rows that were asked for", () => {
  const columns = setFilters.slice(1).map(({id}) => id);
  const counts = Object.values(eventCounts);
  let db: Duckdb;

  beforeAll(async () => {
    db = await openDuckdb();
    await db.run(`CREATE TABLE all_visits (day DATE, ${columns.map((c) => `${c} VARCHAR`).join(", ")},
      price DECIMAL(18,4), nulls UTINYINT, cells UTINYINT, ${counts.map((c) => `${c} UINTEGER`).join(", ")})`);
    await db.run(`CREATE TABLE all_sales (day DATE, ${columns.map((c) => `${c} VARCHAR`).join(", ")},
      price DECIMAL(18,4), nulls UTINYINT, cells UTINYINT)`);
  });

  afterAll(() => db.close());

  const word = fc.constantFrom(...nasty, "a", "b");
  const day = fc.constantFrom("2020-09-24", "2020-10-01", "2020-10-02", "2021-02-28");
  const row = fc.record({
    day,
    values: fc.array(fc.option(word), {minLength: columns.length, maxLength: columns.length}),
    counts: fc.array(fc.integer({min: 0, max: 3}), {minLength: 4, maxLength: 4})
  });
  const filters: fc.Arbitrary<Filters> = fc
    .record({
      from: fc.option(day, {nil: undefined}),
      to: fc.option(day, {nil: undefined}),
      event_type: fc.subarray(Object.keys(eventCounts)),
      sets: fc.dictionary(fc.constantFrom(...columns), fc.array(word, {maxLength: 3}), {maxKeys: 2})
    })
    .map(({from, to, event_type, sets}) => ({from, to, sets: {...sets, event_type}}));

  test("withFilters under any filters, over any rows", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, {maxLength: 12}), filters, async (rows, chosen) => {
        await db.run("DELETE FROM all_visits; DELETE FROM all_sales");
        for (const {day, values, counts} of rows) {
          const own = [`'${day}'`, ...values.map(quoted), "1", "0", "9"];
          await db.run(`INSERT INTO all_visits VALUES (${[...own, ...counts].join(", ")})`);
          await db.run(`INSERT INTO all_sales VALUES (${own.join(", ")})`);
        }
        const ask = (query: string) => db.rows(withFilters(query, chosen, true));
        const kept = rows.filter((row) => keeps(row, chosen));
        const types = chosen.sets.event_type ?? [];
        const wanted = (i: number) =>
          types.length === 0 || types.includes(Object.keys(eventCounts)[i]!)
            ? kept.reduce((sum, row) => sum + row.counts[i]!, 0)
            : 0;
        const sums = counts.map((c) => `coalesce(sum(${c}), 0) AS ${c}`).join(", ");
        expect(await ask(`SELECT ${sums} FROM visits`)).toEqual([
          Object.fromEntries(counts.map((c, i) => [c, wanted(i)]))
        ]);
        const sold = types.length === 0 || types.includes("purchase") ? kept.length : 0;
        expect(await ask("SELECT count(*) AS n FROM sales")).toEqual([{n: sold}]);
        const byBrand = groupRows(kept, ({values}) => String(values[columns.indexOf("brand")]));
        const brands = await ask("SELECT DISTINCT brand FROM sales");
        expect(brands.length).toBe(sold === 0 ? 0 : byBrand.size);
      }),
      {numRuns: 60}
    );
  });

  function keeps(
    row: {day: string; values: (string | null)[]},
    {from, to, sets}: Filters
  ): boolean {
    if (from && row.day < from) return false;
    if (to && row.day > to) return false;
    return columns.every((column: SetFilterId, i) => {
      const chosen = sets[column] ?? [];
      return chosen.length === 0 || chosen.some((value) => value === row.values[i]);
    });
  }

  function quoted(value: string | null): string {
    return value === null ? "NULL" : `'${value.replace(/'/g, "''")}'`;
  }
});
