import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {ReportConfig} from "../config.ts";
import type {Engine} from "../engine/open-engine.ts";
import {openEngine} from "../engine/open-engine.ts";
import {openTables} from "../ingest/open-tables.ts";
import type {Manifest} from "../manifest.ts";
import {project} from "../project.ts";
import {openRelations, openViews} from "../rollups/open-relations.ts";
import {openFacts} from "./open-facts.ts";
import {openManifest} from "./open-manifest.ts";

/** An engine with tables, rollups, account and fact tables of the last ingest opened: what models are run over. */
export async function openAll(config: ReportConfig): Promise<{engine: Engine; manifest: Manifest}> {
  const manifest = JSON.parse(
    await readFile(join(project.store, "manifest.json"), "utf8")
  ) as Manifest;
  const engine = await openEngine({memory: config.memory});
  await openTables(engine, join(project.store, "tables", manifest.sources.tables), config.timeZone);
  await openRelations(
    engine,
    Object.fromEntries(
      Object.entries(manifest.relations).map(([name, files]) => [
        name,
        files.map((file) => join(project.cache, file))
      ])
    )
  );
  await openViews(engine, manifest);
  await openManifest(engine, manifest, config);
  await openFacts(engine, manifest);
  return {engine, manifest};
}
