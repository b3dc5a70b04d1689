import {copyFile, cp, mkdir, rm, utimes, writeFile} from "node:fs/promises";
import {existsSync} from "node:fs";
import {dirname, join} from "node:path";
import {writeWhole} from "../store/write-whole.ts";
import {engineFile, engineFiles, engineVersion} from "../publish/engine-files.ts";
import {kernelFile, packKernel} from "../publish/kernel-file.ts";
import {columnsFolder} from "../publish/publish-columns.ts";
import {outlinesKey, stateOutlines} from "../publish/state-outlines.ts";

/** Packages Framework would ask the registry about even when no page uses them. */
const unaskedPackages = [
  "@duckdb/duckdb-wasm@1.32.0",
  "@observablehq/dot@1.0.0",
  "@observablehq/duckdb@1.0.0",
  "@observablehq/inputs@0.12.0",
  "@observablehq/mermaid@1.0.0",
  "@observablehq/plot@0.6.17",
  "@observablehq/sample-datasets@1.0.1",
  "@observablehq/sqlite@1.0.0",
  "@observablehq/tex@1.0.0",
  "@observablehq/xlsx@1.0.0",
  "@observablehq/zip@1.0.0",
  "@uwdata/vgplot@0.18.0",
  "@viz-js/viz@3.0.0",
  "apache-arrow@21.0.0",
  "arquero@8.0.0",
  "d3@7.9.0",
  "d3-dsv@3.0.1",
  "echarts@5.5.0",
  "exceljs@4.4.0",
  "htl@0.3.1",
  "jszip@3.10.1",
  "katex@0.16.0",
  "leaflet@1.9.4",
  "lodash@4.17.21",
  "mapbox-gl@3.0.0",
  "mermaid@11.0.0",
  "minisearch@7.0.0",
  "parquet-wasm@0.7.0",
  "react@19.0.0",
  "react-dom@19.0.0",
  "sql.js@1.12.0",
  "topojson-client@3.1.0",
  "vega@5.30.0",
  "vega-lite@5.21.0",
  "vega-lite-api@5.6.0"
];

/**
 * Lays everything that Framework would start loaders for into its cache, where a build finds it.
 *
 * Framework runs one process a loader, one after another, and never looks at a loader's inputs.
 * Its file names depend on time stamps, so all files get the same one.
 *
 * @param published folder that publish() wrote
 * @param cache .observablehq/cache of the site's source root
 */
export async function fillFrameworkCache(
  published: string,
  cache: string,
  files: readonly string[]
) {
  await rm(join(cache, "models"), {recursive: true, force: true});
  for (const file of files) await layFile(join(published, file), join(cache, "models", file));
  for (const name of engineFiles) {
    const made = join(dirname(published), "engine", engineVersion(), name);
    if (!existsSync(made))
      await writeWhole(made, async (fresh) => writeFile(fresh, await engineFile(name)));
    await layFile(made, join(cache, "engine", name));
  }
  const kernel = join(dirname(published), "engine", kernelFile);
  await writeWhole(kernel, async (fresh) => writeFile(fresh, await packKernel()));
  await layFile(kernel, join(cache, "engine", kernelFile));
  // a live preview hands these on, and starts a loader for each that is not younger than its loader
  await rm(join(cache, columnsFolder), {recursive: true, force: true});
  await cp(join(published, columnsFolder), join(cache, columnsFolder), {recursive: true});
  const outlines = join(dirname(published), "outlines", await outlinesKey(), "us-states.json");
  if (!existsSync(outlines)) await makeOutlines(outlines);
  await layFile(outlines, join(cache, "models", "us-states.json"));
  for (const name of unaskedPackages) await mkdir(join(cache, "_npm", name), {recursive: true});
}

async function makeOutlines(target: string): Promise<void> {
  const folder = dirname(target);
  // of other versions
  await rm(dirname(folder), {recursive: true, force: true});
  await writeWhole(target, async (fresh) => writeFile(fresh, await stateOutlines()));
}

/** Copies a file to where Framework looks for it, with the one time stamp that all such files have. */
export async function layFile(source: string, target: string): Promise<void> {
  await mkdir(dirname(target), {recursive: true});
  await copyFile(source, target);
  await utimes(target, 1e9, 1e9);
}
