import {afterAll, beforeAll, expect, test} from "vitest";
import {openEngine, type Engine} from "../../../data-loaders/engine/open-engine.ts";
import {sources} from "../../../data-loaders/sources/index.ts";
import {matchSchema} from "../../../data-loaders/sources/schema/match-schema.ts";
import {readForms} from "../../../data-loaders/survey/read-forms.ts";
import {surveyColumns} from "../../../data-loaders/survey/survey-columns.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.close());

const schemas = sources.flatMap((source) => source.schemas);
const uci = ["InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice"];
const header = [...uci, "CustomerID", "Country"];
const match = matchSchema(header, schemas, "retail.csv");

/** Rows of UCI Online Retail, of which each has a word for a quantity and the same date. */
const words = `(SELECT i + 2 AS _line, '7' AS _cell0, 'A' AS _cell1, NULL::VARCHAR AS _cell2, translate(CAST(i AS VARCHAR), '0123456789', 'abcdefghij') AS _cell3,
  '13/12/2010 8:26' AS _cell4, '2,55' AS _cell5, '1.0' AS _cell6, 'NULL' AS _cell7 FROM range(5300) AS numbers(i))`;

test("thousands of words in one column hide nothing of the others", async () => {
  const columns = await surveyColumns(engine, words, match);
  const shapes = new Map(columns.map(({column, shapes}) => [column.name, shapes]));
  expect(shapes.get("InvoiceDate")).toMatchObject([
    {cells: 5300, example: {line: 2, text: "13/12/2010 8:26"}, dayFirst: {line: 2}}
  ]);
  expect(shapes.get("CustomerID")).toMatchObject([{what: "float", cells: 5300}]);
  expect(shapes.get("Country")).toMatchObject([{what: "null", cells: 5300}]);
  expect(shapes.get("StockCode")).toEqual([]);
  expect(shapes.get("Quantity")!.length).toBeGreaterThan(1000);
});

test("in a file about people no value is told, only its form", async () => {
  const people = matchSchema(
    ["ID", "STATE", "SOURCE", "CREATED_AT", "NAME"],
    schemas,
    "people.csv"
  );
  const from = `(VALUES (2, '1', 'TX', 'Google', '0123456789', 'Ann')) AS people(_line, _cell0, _cell1, _cell2, _cell3, _cell4)`;
  const {decisions} = await readForms(engine, from, people, {file: "people.csv"});
  expect(decisions).toEqual([
    {column: "CREATED_AT", text: '"9999999999" (line 2) read as seconds since 1970'}
  ]);
});
