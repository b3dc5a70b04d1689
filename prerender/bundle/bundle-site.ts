import {transform} from "esbuild";
import {type OutputChunk, type PreRenderedChunk, rollup} from "rollup";
import {pageScript} from "../document/page-script.ts";
import {distPlugin, moduleName, pageEntry} from "./dist-plugin.ts";
import {pageImports} from "./page-imports.ts";
import {preloads} from "./preloads.ts";

/** Folder of a bundled site in which the modules of all pages lie. */
const folder = "_modules";

/** A site's modules, packed. All paths are relative to the site. */
export interface Bundle {
  readonly pages: ReadonlyMap<string, PageBundle>;
  /** New files and their text. */
  readonly files: ReadonlyMap<string, string>;
  /** Modules whose content is now in those files. */
  readonly replaced: ReadonlySet<string>;
}

/** The packed modules of one page. */
export interface PageBundle {
  /** What stands for a module that the page's script imports: a file, and the module's name in it. */
  readonly modules: ReadonlyMap<string, {readonly file: string; readonly name?: string}>;
  /** Files that load with the page. */
  readonly files: readonly string[];
}

/**
 * Packs the modules of all pages into few files. Framework gives every module of a site, and every
 * package whole, a file of its own; a page uses part of it and waits for each.
 *
 * What several pages use is in files that they share. What a page's code asks for later, by
 * `import()` of its own, stays apart. Framework's client, runtime and library stay as they are.
 *
 * @param html the pages as built, by file
 * @param packages node_modules folder that tells which packages have side effects
 */
export async function bundleSite(
  dist: string,
  html: ReadonlyMap<string, string>,
  packages?: string
): Promise<Bundle> {
  const early = new Map<string, string[]>();
  const later = new Map<string, string[]>();
  for (const [page, text] of html) {
    const preloaded = new Set(preloads(text, page));
    const imports = pageImports(pageScript(text) ?? "", page).map(({module}) => module);
    const asked = [...new Set(imports)];
    early.set(
      page,
      asked.filter((module) => preloaded.has(module))
    );
    later.set(
      page,
      asked.filter((module) => !preloaded.has(module))
    );
  }
  const entries = [...early].filter(([, modules]) => modules.length > 0).map(([page]) => page);
  const replaced = new Set<string>();
  const build = await rollup({
    input: [...entries.map(pageEntry), ...new Set([...later.values()].flat().map(moduleName))],
    plugins: [
      distPlugin({dist, packages, pages: early, onLoad: (module) => replaced.add(module)}),
      {name: "minify", renderChunk: async (code) => (await transform(code, minified)).code}
    ],
    preserveEntrySignatures: "strict",
    onLog: () => undefined
  });
  const {output} = await build.generate({
    entryFileNames: fileName,
    chunkFileNames: fileName,
    // a request for less costs more than what it brings
    experimentalMinChunkSize: 1500
  });
  await build.close();
  const chunks = output.filter((file): file is OutputChunk => file.type === "chunk");
  const chunkOf = (id: string) => chunks.find((chunk) => chunk.facadeModuleId === id)!;
  const pages = [...html.keys()].map((page): [string, PageBundle] => {
    const modules = new Map<string, {file: string; name?: string}>();
    for (const module of later.get(page)!) {
      modules.set(module, {file: chunkOf(moduleName(module)).fileName});
    }
    if (!entries.includes(page)) return [page, {modules, files: []}];
    const {fileName: file} = chunkOf(pageEntry(page));
    early.get(page)!.forEach((module, i) => modules.set(module, {file, name: `m${i}`}));
    return [page, {modules, files: withImports(file, chunks)}];
  });
  return {
    pages: new Map(pages),
    files: new Map(chunks.map(({fileName, code}) => [fileName, code])),
    replaced
  };
}

const minified = {minify: true, charset: "utf8", target: "esnext", format: "esm"} as const;

/** Named for what is in it; the hash is of its content. */
function fileName({facadeModuleId, moduleIds}: PreRenderedChunk): string {
  const name = facadeModuleId
    ? facadeModuleId.replace(/^page:/, "").replace(/(\.[0-9a-f]{8})?\.\w+$/, "")
    : moduleIds.some((id) => /^\/_(node|npm)\//.test(id))
      ? "libraries"
      : "shared";
  return `${folder}/${name.slice(name.lastIndexOf("/") + 1)}.[hash].js`;
}

/** A file and all that it imports, directly or not. */
function withImports(file: string, chunks: readonly OutputChunk[]): string[] {
  const files = new Set([file]);
  for (const name of files) {
    const chunk = chunks.find(({fileName}) => fileName === name);
    for (const imported of chunk?.imports ?? []) {
      if (chunks.some(({fileName}) => fileName === imported)) files.add(imported);
    }
  }
  return [...files];
}
