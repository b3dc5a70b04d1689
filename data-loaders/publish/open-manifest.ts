import {sum} from "d3-array";
import type {ReportConfig} from "../config.ts";
import type {Engine} from "../engine/open-engine.ts";
import {literal} from "../engine/literal.ts";
import type {Manifest} from "../manifest.ts";
import {privateFiles} from "./private-files.ts";
import {isAside} from "../sources/schema/reject.ts";
import {tables} from "../tables/index.ts";

/** Puts the account of an ingest into an engine, as the tables that models read. */
export async function openManifest(
  engine: Engine,
  manifest: Manifest,
  config: ReportConfig
): Promise<void> {
  const withheld = privateFiles(manifest, config);
  await table(
    engine,
    "manifest_inputs",
    "file VARCHAR, bytes BIGINT, sha256 VARCHAR, shape VARCHAR, rows BIGINT, accepted BIGINT, rejected BIGINT, duplicates BIGINT, duplicates_kept BIGINT, left_out BIGINT, older BIGINT, readings VARCHAR",
    manifest.inputs.map((i) => [
      i.file,
      i.bytes,
      i.sha256,
      i.schema,
      i.rows,
      i.accepted,
      i.rejected,
      i.duplicates,
      i.duplicatesKept,
      sum(manifest.rejects, (r) => (r.file === i.file && isAside(r) ? r.rows : 0)),
      (i.repeated ?? 0) + (i.superseded ?? 0),
      JSON.stringify(i.decisions)
    ])
  );
  await table(
    engine,
    "manifest_rejects",
    'file VARCHAR, kind VARCHAR, "column" VARCHAR, reason VARCHAR, rows BIGINT, example VARCHAR, example_line BIGINT',
    manifest.rejects.map((r) => [
      r.file,
      r.kind,
      r.column,
      r.reason,
      r.rows,
      withheld.has(r.file) ? null : (r.examples[0]?.value ?? null),
      r.examples[0]?.line ?? null
    ])
  );
  await table(
    engine,
    "manifest_orphans",
    "what VARCHAR, rows BIGINT",
    manifest.orphans.map((o) => [o.what, o.rows])
  );
  await table(
    engine,
    "manifest_columns",
    '"table" VARCHAR, "column" VARCHAR, type VARCHAR, rows BIGINT, nulls BIGINT, distinct_values BIGINT, supplied BOOLEAN, position INTEGER',
    storedColumns(manifest).map((c, i) => [
      c.table,
      c.column,
      c.type,
      c.rows,
      c.nulls,
      c.distinct,
      c.nulls < c.rows,
      i
    ])
  );
}

function storedColumns(manifest: Manifest) {
  return tables.flatMap(({name}) => {
    const account = manifest.tables.find((t) => t.name === name);
    return (account?.columns ?? []).map((c) => ({
      table: name,
      column: c.name,
      type: c.type,
      rows: account!.rows,
      nulls: c.nulls,
      distinct: c.distinct
    }));
  });
}

async function table(
  engine: Engine,
  name: string,
  columns: string,
  rows: readonly (readonly (string | number | boolean | null)[])[]
): Promise<void> {
  await engine.run(`CREATE TABLE ${name} (${columns})`);
  if (rows.length === 0) return;
  const values = rows.map((row) => `(${row.map(value).join(", ")})`);
  await engine.run(`INSERT INTO ${name} VALUES ${values.join(", ")}`);
}

function value(v: string | number | boolean | null): string {
  return typeof v === "string" ? literal(v) : String(v);
}
