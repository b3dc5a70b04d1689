import {expect, test} from "vitest";
import {inParentheses} from "../../../data-loaders/engine/in-parentheses.ts";
import {openEngine} from "../../../data-loaders/engine/open-engine.ts";

test("inParentheses leaves a comment at the end of a query where it does no harm", async () => {
  const engine = await openEngine();
  const sql = inParentheses("SELECT 1 AS n -- one");
  expect(await engine.rows(`SELECT n + 1 AS n FROM ${sql} AS one`)).toEqual([{n: 2}]);
  await engine.close();
});
