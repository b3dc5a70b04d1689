import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {gunzipSync} from "node:zlib";
import type {Reader} from "../../data-loaders/publish/open-reader.ts";
import type {ReportContext} from "../../src/model/report-context.ts";
import {reportShape} from "../../src/model/report-shape.ts";
import {openReader} from "../../data-loaders/publish/open-reader.ts";

/** Opens the database that a built report ships, in the native engine. */
export async function openBuiltReader(report: string): Promise<Reader> {
  const models = join(report, "_file/models");
  const packed = readdirSync(models).find((file) => /^reader\.duckdb\..*gz$/.test(file));
  if (!packed) throw new Error(`missing reader.duckdb: ${models}`);
  const folder = mkdtempSync(join(tmpdir(), "daybook-"));
  const file = join(folder, "reader.duckdb");
  writeFileSync(file, gunzipSync(readFileSync(join(models, packed))));
  const context = readdirSync(models).find((file) => /^context\..*json$/.test(file))!;
  const about = JSON.parse(readFileSync(join(models, context), "utf8")) as ReportContext;
  const reader = await openReader(file, reportShape(about));
  return {
    ...reader,
    async close() {
      await reader.close();
      rmSync(folder, {recursive: true});
    }
  };
}
