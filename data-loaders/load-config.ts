import {existsSync} from "node:fs";
import {pathToFileURL} from "node:url";
import type {ReportConfig} from "./config.ts";
import {readConfig} from "./config.ts";
import {project} from "./project.ts";

/** Reads report.config.ts; a project without one has the defaults. */
export async function loadConfig(file = project.config): Promise<ReportConfig> {
  if (!existsSync(file)) return readConfig({});
  const module = (await import(pathToFileURL(file).href)) as {default?: unknown};
  return readConfig(module.default);
}
