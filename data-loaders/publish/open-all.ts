import {join} from "node:path";
import type {ReportConfig} from "../config.ts";
import type {Engine} from "../engine/open-engine.ts";
import {openEngine} from "../engine/open-engine.ts";
import {openTables} from "../stage/open-tables.ts";
import {readManifest} from "../read-manifest.ts";
import type {Manifest} from "../manifest.ts";
import {project} from "../project.ts";
import {openRelations, openViews} from "../rollups/open-relations.ts";
import {openFacts} from "./open-facts.ts";
import {openManifest} from "./open-manifest.ts";
import {openSkippedHours} from "./open-skipped-hours.ts";

/**
 * An engine with tables, rollups, account and fact tables of the last ingest opened: what models are run over.
 *
 * @throws UserError where there is no store, or one of another version
 */
export async function openAll(
  config: ReportConfig,
  {cache, store}: {cache: string; store: string} = project
): Promise<{engine: Engine; manifest: Manifest}> {
  const manifest = await readManifest(store);
  const engine = await openEngine({memory: config.memory});
  await openTables(engine, join(store, "tables", manifest.sources.tables), config.timeZone);
  await openRelations(
    engine,
    Object.fromEntries(
      Object.entries(manifest.relations).map(([name, files]) => [
        name,
        files.map((file) => join(cache, file))
      ])
    )
  );
  await openViews(engine, manifest);
  await openManifest(engine, manifest, config);
  await openSkippedHours(engine, config.timeZone);
  await openFacts(engine, manifest);
  return {engine, manifest};
}
