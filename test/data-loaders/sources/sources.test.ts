import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {openEngine, type Engine} from "../../../data-loaders/engine/open-engine.ts";
import {settleShapes} from "../../../data-loaders/stage/clean-schemas.ts";
import {sources} from "../../../data-loaders/sources/index.ts";
import {headerKey} from "../../../data-loaders/sources/schema/header-key.ts";
import {matchShape} from "../../../data-loaders/sources/schema/match-schema.ts";
import {tables} from "../../../data-loaders/tables/index.ts";

const shapes = sources.flatMap((source) => source.shapes);
const feeds = sources.flatMap((source) => source.feeds);
const stored = tables.flatMap((table) =>
  table.columns.map((column) => `${table.name}.${column.name}`)
);

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine();
  await settleShapes(engine, shapes, [], {events: "drop", order_lines: "keep"});
});
afterAll(() => engine.close());

describe("every source", () => {
  test("is one of the known four", () => {
    expect(sources.map(({name}) => name)).toEqual([
      "metabase",
      "olist",
      "rees46",
      "uci_online_retail"
    ]);
  });

  test.each(shapes.map((shape) => [shape.name, shape] as const))(
    "%s has a header of its own",
    (name, shape) => {
      const full = shape.columns.map((column) => column.name);
      const least = shape.columns.filter((column) => !column.optional).map((column) => column.name);
      expect(matchShape(full, shapes, "full.csv").shape.name).toBe(name);
      expect(matchShape([...least].reverse(), shapes, "least.csv").shape.name).toBe(name);
    }
  );

  test.each(shapes.map((shape) => [shape.name, shape] as const))(
    "%s names each column once and sends it to one of ours",
    (_, shape) => {
      const keys = shape.columns
        .flatMap(({name, aliases = []}) => [name, ...aliases])
        .map(headerKey);
      expect(new Set(keys).size).toBe(keys.length);
      for (const {to} of shape.columns) if (to !== undefined) expect(stored).toContain(to);
      for (const {personal, to} of shape.columns) if (personal) expect(to).toBeUndefined();
    }
  );

  test.each(feeds.map((feed) => [`${feed.from} to ${feed.table}`, feed] as const))(
    "%s gives columns of the table, none that is required missing",
    async (_, feed) => {
      const described = await engine.rows<{column_name: string}>(`DESCRIBE ${feed.sql}`);
      const given = described.map((column) => column.column_name);
      const table = tables.find(({name}) => name === feed.table)!;
      const names = table.columns.map(({name}) => name);
      for (const name of given) expect(names).toContain(name);
      for (const {name, required} of table.columns) if (required) expect(given).toContain(name);
    }
  );

  test.each(
    feeds.flatMap((feed) => feed.orphans ?? []).map((orphan) => [orphan.what, orphan] as const)
  )("%s: nothing of nothing", async (_, orphan) => {
    expect(await engine.rows(orphan.sql)).toEqual([{rows: 0}]);
  });
});
