import fc from "fast-check";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {eventCounts} from "../../../src/model/event-counts.ts";
import {withFilters} from "../../../src/model/with-filters.ts";
import type {Filters, SetFilterId} from "../../../src/model/filters.ts";
import {setFilters} from "../../../src/model/filters.ts";
import type {ReportShape} from "../../../src/model/relations/relation.ts";
import {withRelations} from "../../support/with-relations.ts";
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

const whole: ReportShape = {hasEvents: true, samplingFactor: 1, money: []};
const sampled: ReportShape = {hasEvents: true, samplingFactor: 8, money: []};

describe("withFilters puts what a query names in front of it", () => {
  test("nothing, where it names no filtered relation", () => {
    const filters = {from: "2020-01-01", sets: {}};
    expect(withFilters("SELECT * FROM by_brand", ["by_brand"], filters, whole)).toBe(
      "SELECT * FROM by_brand"
    );
  });

  test("where session_products and sales are a sample, what adds up comes from the cubes, under the same filters", () => {
    const chosen: Filters = {from: "2020-11-20", sets: {event_type: ["cart"], brand: ["acme"]}};
    for (const name of ["events_cube", "sales_cube", "record_counts"]) {
      const query = (report: ReportShape) => withFilters(`FROM ${name}`, [name], chosen, report);
      const cube = name === "sales_cube" ? "all_sales_cube" : "all_events_cube";
      const facts = name === "sales_cube" ? "all_sales" : "all_session_products";
      expect(query(sampled)).toContain(` FROM ${cube} WHERE day >=`);
      expect(query(sampled)).not.toContain(`FROM ${facts} `);
      expect(query(whole)).not.toContain(`FROM ${cube} `);
      expect(
        query(whole)
          .replace(`FROM ${facts} `, `FROM ${cube} `)
          .replace(/CASE WHEN [^)]*\) THEN 1 ELSE 0 END::UINTEGER AS lines/, "lines")
      ).toBe(query(sampled));
    }
  });

  test("before common table expressions of its own, wherever these begin", () => {
    const query = "WITH a AS (SELECT * FROM catalogue)\nSELECT * FROM a";
    const bySecond = withFilters(
      "FROM events_by_second",
      ["events_by_second"],
      nothing,
      whole
    ).slice(5, -"\nFROM events_by_second".length);
    const ask = (text: string) => withFilters(text, ["events_by_second"], nothing, whole);
    expect(ask(query)).toBe(`WITH ${bySecond},\n${query.slice(5)}`);
    expect(ask(`-- with care\n/* or\n not */ ${query}`)).toBe(
      `-- with care\n/* or\n not */ WITH ${bySecond},\n${query.slice(5)}`
    );
    expect(ask(query.replace("WITH", "with recursive"))).toBe(
      `WITH recursive ${bySecond},\n${query.slice(5)}`
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
          withFilters(
            "SELECT 1",
            ["session_products", "sales", "events_by_second"],
            {sets: {[id]: own}},
            whole
          )
            // A literal runs to the first quote that is not doubled.
            .replace(/'(?:[^']|'')*'/g, "?");
        expect(sql(chosen)).toBe(sql(chosen.map(() => "x")));
      })
    );
  });

  test("days too", () => {
    const sql = (day: string) =>
      withFilters(
        "FROM session_products",
        ["session_products"],
        {from: day, to: day, sets: {}},
        whole
      );
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
    await db.run(`CREATE TABLE all_session_products (day DATE, ${columns.map((c) => `${c} VARCHAR`).join(", ")},
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
        await db.run("DELETE FROM all_session_products; DELETE FROM all_sales");
        for (const {day, values, counts} of rows) {
          const own = [`'${day}'`, ...values.map(quoted), "1", "0", "9"];
          await db.run(
            `INSERT INTO all_session_products VALUES (${[...own, ...counts].join(", ")})`
          );
          await db.run(`INSERT INTO all_sales VALUES (${own.join(", ")})`);
        }
        const ask = (query: string) =>
          withRelations(db, query, {filters: chosen}).then((sql) => db.rows(sql));
        const kept = rows.filter((row) => keeps(row, chosen));
        const types = chosen.sets.event_type ?? [];
        const wanted = (i: number) =>
          types.length === 0 || types.includes(Object.keys(eventCounts)[i]!)
            ? kept.reduce((sum, row) => sum + row.counts[i]!, 0)
            : 0;
        const sums = counts.map((c) => `coalesce(sum(${c}), 0) AS ${c}`).join(", ");
        expect(await ask(`SELECT ${sums} FROM session_products`)).toEqual([
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
