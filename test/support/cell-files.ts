import {readFileSync} from "node:fs";
import {dirname, join, posix} from "node:path";

/** What only the engines read, once a reader chooses a filter. */
const ofEngine = /^_file\/engine\/|\.duckdb\.\w+\.gz$|\/columns\.\w+\.json$/;

/** Explore tells which columns there are before anything is asked. */
const ofTables = /\/columns\.\w+\.json$/;

/** The files that a page's script names for its cells, which read them without being asked. */
export function cellFiles(report: string, page: string): string[] {
  const html = readFileSync(join(report, page), "utf8");
  return Array.from(html.matchAll(/^registerFile\(.*"path":"([^"]+)"/gm), ([, path]) =>
    posix.join(dirname(page), path!)
  ).filter((file) => !ofEngine.test(file) || (page === "explore.html" && ofTables.test(file)));
}
