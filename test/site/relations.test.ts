import {afterAll, beforeAll, expect, inject, test} from "vitest";
import type {Reader} from "../../data-loaders/publish/open-reader.ts";
import {publishedRelations} from "../../src/model/relations.ts";
import {openBuiltReader} from "../support/open-built-reader.ts";

let reader: Reader;

/** What the sample has of what is not always published. */
const had = new Set<string | undefined>([undefined, "discounts", "tax"]);

beforeAll(async () => {
  reader = await openBuiltReader(inject("report"));
});

afterAll(() => reader.close());

test.each(
  publishedRelations.filter(({name}) =>
    ["all_session_products", "all_sales", "catalogue"].includes(name)
  )
)("$name is published with the columns that the list says", async ({name, columns}) => {
  const {columns: found} = await reader.ask(
    `SELECT column_name, CAST(data_type AS VARCHAR) AS type FROM duckdb_columns()
       WHERE table_name = '${name}' ORDER BY column_index`
  );
  const types = found[1]!.map((type) => String(type).replace(/^ENUM.*/, "ENUM"));
  expect(found[0]!.map((column, i) => [column, types[i]])).toEqual(
    columns.filter(({needs}) => had.has(needs)).map((column) => [column.name, column.type])
  );
});
