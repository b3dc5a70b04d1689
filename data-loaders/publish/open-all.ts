import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {ReportConfig} from "../config.ts";
import type {Engine} from "../engine/open-engine.ts";
import {openEngine} from "../engine/open-engine.ts";
import type {Manifest} from "../manifest.ts";
import {project} from "../project.ts";
import {openRollups, runRollups} from "../rollups/index.ts";
import {openFacts} from "./open-facts.ts";
import {openManifest} from "./open-manifest.ts";
import {openStore} from "./open-store.ts";

/**
 * An engine with store, account, rollups and fact tables opened: what models are run over.
 *
 * @param options.rollups "run" to compute the rollups anew, "open" to use those of the last build
 */
export async function openAll(
  config: ReportConfig,
  {rollups}: {rollups: "run" | "open"}
): Promise<{engine: Engine; manifest: Manifest}> {
  const manifest = JSON.parse(
    await readFile(join(project.store, "manifest.json"), "utf8")
  ) as Manifest;
  const engine = await openEngine({memory: config.memory});
  await openStore(engine, project.store, config.timeZone);
  await openManifest(engine, manifest, config);
  await (rollups === "run" ? runRollups : openRollups)(engine, project.rollups);
  await openFacts(engine, manifest);
  return {engine, manifest};
}
