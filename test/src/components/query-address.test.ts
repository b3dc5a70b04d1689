import {expect, test} from "vitest";
import {readQuery, writeQuery} from "../../../src/components/query-address.ts";

test("a query and its chart come back from an address, whatever is in them", async () => {
  const query = {
    sql: "SELECT '<b>ü€𝄞' AS a -- \u0000\n".repeat(50),
    chart: {x: "a", y: "b", series: "c", mark: "bar"}
  };
  const hash = await writeQuery(query);
  expect(hash).toMatch(/^#q=[\w-]+$/);
  expect(hash.length).toBeLessThan(200);
  expect(await readQuery(hash)).toEqual(query);
});

test("another fragment is no query, and a cut one is damaged", async () => {
  expect(await readQuery("#figure-revenue")).toBeUndefined();
  const hash = await writeQuery({sql: "SELECT 1 FROM sales"});
  expect(await readQuery(hash.slice(0, -6))).toBe("damaged");
  expect(await readQuery("#q=%%%")).toBe("damaged");
});

test("an address that unfolds without end is damaged", async () => {
  expect(await readQuery(await writeQuery({sql: " ".repeat(2e6)}))).toBe("damaged");
});
