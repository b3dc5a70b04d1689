import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";

/**
 * Whether a module does more than define what it exports, so that it must run though nobody uses
 * its exports. True unless the very version of the package says that none of its modules does.
 *
 * @param module file relative to the site; Framework names those of a package
 *   `_node/<name>@<version>/…`
 * @param packages node_modules folder of the project
 */
export function hasSideEffects(module: string, packages: string): boolean {
  const [, name, version] = /^_node\/((?:@[^/]+\/)?[^/@]+)@([^/]+)\//.exec(module) ?? [];
  const file = join(packages, name ?? "", "package.json");
  if (name === undefined || !existsSync(file)) return true;
  const manifest = JSON.parse(readFileSync(file, "utf8")) as {
    version: string;
    sideEffects?: unknown;
  };
  return manifest.version !== version || manifest.sideEffects !== false;
}
