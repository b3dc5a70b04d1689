import {existsSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {join, posix} from "node:path";
import type {Plugin} from "rollup";
import {withoutTimes} from "../document/without-times.ts";
import {hasSideEffects} from "./has-side-effects.ts";

/** What the plugin reads: a site's modules, and what each page imports of them. */
export interface DistModules {
  readonly dist: string;
  /** node_modules folder that tells which packages have side effects; without it, all may. */
  readonly packages?: string;
  /** Modules each page imports, by the page's file; all paths relative to the site. */
  readonly pages: ReadonlyMap<string, readonly string[]>;
  /** Told of each module that is read. */
  readonly onLoad: (module: string) => void;
}

/** Name under which a page's imports stand together as one module. */
export const pageEntry = (page: string) => `page:${page}`;

/** Name of a module of the site: its path from the site's root, wherever the site lies. */
export const moduleName = (module: string) => `/${module}`;

/**
 * Lets Rollup read a built site as a browser would. Framework's own files stay outside, and so does
 * what is no module of the site.
 *
 * What a module says of its own place (`import.meta`) holds for the folder it lay in, as files are
 * asked for relative to that. The packed files must all lie in one folder of the site's root.
 */
export function distPlugin({dist, packages, pages, onLoad}: DistModules): Plugin {
  return {
    name: "dist",
    resolveId(specifier, importer) {
      if (importer === undefined) return specifier;
      const module = /^page:/.test(importer)
        ? specifier.slice(1)
        : posix.join(posix.dirname(importer.slice(1)), specifier);
      if (!/^\.{0,2}\//.test(specifier)) return {id: specifier, external: "absolute"};
      if (/^(_observablehq\/|\.\.)/.test(module) || !existsSync(join(dist, module)))
        return {id: `../${module}`, external: "absolute"};
      return {
        id: moduleName(module),
        moduleSideEffects: packages === undefined || hasSideEffects(module, packages)
      };
    },
    async load(id) {
      const imports = pages.get(id.replace(/^page:/, ""));
      if (imports) {
        return imports
          .map((module, i) => `export * as m${i} from ${JSON.stringify(moduleName(module))};`)
          .join("\n");
      }
      onLoad(id.slice(1));
      return withoutTimes(await readFile(join(dist, id), "utf8"));
    },
    resolveImportMeta(property, {moduleId}) {
      const folder = JSON.stringify(`..${posix.dirname(moduleId)}/`);
      const place = `new URL(${folder}, import.meta.url).href`;
      if (property === "url") return place;
      if (property === "resolve") return `((path) => new URL(path, ${place}).href)`;
      return property === null ? `({url: ${place}})` : "undefined";
    }
  };
}
