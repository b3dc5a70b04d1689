import {readdirSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {openEngine, type Engine} from "../../../data-loaders/engine/open-engine.ts";
import {cleanSchemas} from "../../../data-loaders/stage/clean-schemas.ts";
import {sources} from "../../../data-loaders/sources/index.ts";
import type {SchemaColumn, Source} from "../../../data-loaders/sources/schema/source.ts";
import {headerKey} from "../../../data-loaders/sources/schema/header-key.ts";
import {matchSchema} from "../../../data-loaders/sources/schema/match-schema.ts";
import {tables} from "../../../data-loaders/tables/index.ts";

const folder = join(import.meta.dirname, "../../../data-loaders/sources");
const schemas = sources.flatMap((source) => source.schemas);
const mappings = sources.flatMap((source) => source.mappings);
const stored = tables.flatMap((table) =>
  table.columns.map((column) => `${table.name}.${column.name}`)
);

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine();
  await cleanSchemas(engine, schemas, [], {
    duplicates: {events: "drop", order_lines: "keep"},
    rates: {}
  });
});
afterAll(() => engine.close());

describe("every source", () => {
  test("is a file of the folder, with a name of its own", async () => {
    const files = readdirSync(folder).filter((file) => file.endsWith(".ts") && file !== "index.ts");
    const exported = await Promise.all(
      files.map(async (file) => (await import(join(folder, file))) as {source: Source})
    );
    expect(files).toContain("olist.ts");
    expect(sources).toHaveLength(files.length);
    for (const {source} of exported) expect(sources).toContain(source);
    const names = sources.map(({name}) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test.each(schemas.map((schema) => [schema.name, schema] as const))(
    "%s has a header of its own",
    (name, schema) => {
      const own = schema.columns.filter(({constant}) => constant === undefined);
      const namesOf = ({from, name}: SchemaColumn) => from ?? [name];
      // one column of a file may be read twice
      const header = (columns: readonly SchemaColumn[]) => [...new Set(columns.flatMap(namesOf))];
      const full = header(own);
      const least = header(own.filter((column) => !column.optional));
      expect(matchSchema(full, schemas, "full.csv").schema.name).toBe(name);
      expect(matchSchema([...least].reverse(), schemas, "least.csv").schema.name).toBe(name);
    }
  );

  test.each(schemas.map((schema) => [schema.name, schema] as const))(
    "%s names each column once and sends it to one of ours",
    (_, schema) => {
      const keys = schema.columns
        .flatMap(({name, aliases = []}) => [name, ...aliases])
        .map(headerKey);
      expect(new Set(keys).size).toBe(keys.length);
      for (const {to} of schema.columns) if (to !== undefined) expect(stored).toContain(to);
      for (const {personal, to} of schema.columns) if (personal) expect(to).toBeUndefined();
    }
  );

  test.each(mappings.map((mapping) => [`${mapping.from} to ${mapping.table}`, mapping] as const))(
    "%s gives columns of the table, none that is required missing",
    async (_, mapping) => {
      const described = await engine.rows<{column_name: string}>(
        `DESCRIBE SELECT * FROM (\n${mapping.sql}\n)`
      );
      const given = described.map((column) => column.column_name);
      const table = tables.find(({name}) => name === mapping.table)!;
      const names = table.columns.map(({name}) => name);
      for (const name of given) expect(names).toContain(name);
      for (const {name, required} of table.columns) if (required) expect(given).toContain(name);
    }
  );

  test.each(
    mappings
      .flatMap((mapping) => mapping.orphans ?? [])
      .map((orphan) => [orphan.what, orphan] as const)
  )("%s: nothing of nothing", async (_, orphan) => {
    expect(await engine.rows(orphan.sql)).toEqual([{rows: 0}]);
  });
});
