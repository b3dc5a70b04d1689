import fc from "fast-check";

/** A row of the tables that random queries are asked of, as SQL. */
const row = fc.record({
  run: fc.constantFrom("1", "1", "2", "3"),
  a: fc.constantFrom("NULL", "0", "1", "2", "-7", "5"),
  b: fc.constantFrom("NULL", "1", "2", "100000"),
  money: fc.constantFrom("NULL", "0", "1.5", "-12.3456", "99999.99", "0.0001"),
  x: fc.constantFrom("NULL", "0", "1.125", "-3.5", "1e6", "0.25"),
  brand: fc.constantFrom("NULL", "'c'", "'a'", "'B'", "'b'"),
  word: fc.constantFrom("NULL", "'a'", "'B'", "'zz'", "''", "'é'", "'😀'", "'ﬀ'"),
  day: fc.constantFrom("NULL", "'2020-12-31'", "'2021-01-01'", "'2021-01-04'", "'2021-02-28'"),
  flag: fc.constantFrom("NULL", "true", "false")
});

/** Statements that make a table of random rows; rows of one run are next to each other, or not. */
export const randomTable = (name: string) =>
  fc.tuple(fc.array(row, {maxLength: 24}), fc.boolean()).map(([rows, isClustered]) => {
    const sorted = isClustered ? rows.toSorted((a, b) => Number(a.run) - Number(b.run)) : rows;
    const values = sorted.map(
      ({run, a, b, money, x, brand, word, day, flag}, id) =>
        `(${[id, run, a, b, money, x, brand, word, day, flag].join(", ")})`
    );
    // an order of its own, and one that both tables share
    return `CREATE OR REPLACE TABLE ${name} (
      id INTEGER, run INTEGER, a INTEGER, b INTEGER, money DECIMAL(18, 4), x DOUBLE,
      brand ENUM ('c', 'a', 'B', 'b'), word VARCHAR, day DATE, flag BOOLEAN
    );${values.length ? `INSERT INTO ${name} VALUES ${values.join(", ")};` : ""}`;
  });
