import {readFile} from "node:fs/promises";
import type {InitializeHook, LoadHook, ResolveHook} from "node:module";
import {distFile} from "./dist-file.ts";

/** What the module hooks need to know; sent once, when they are registered. */
export interface DistLoaderData {
  /** Folder of the built site. */
  readonly dist: string;
  /** Address the site is taken to be served from, ending in a slash. */
  readonly base: string;
  /** The module script of each page, by the page's file. */
  readonly scripts: Readonly<Record<string, string>>;
}

/**
 * Module hooks that import a built site as a browser would: by address, relative to `base`.
 *
 * The query `?page=…` of a page's script is handed on to all it imports, so that each page has
 * modules of its own and leaves nothing behind for the next.
 */
export const initialize: InitializeHook<DistLoaderData> = (given) => {
  data = given;
};

let data: DistLoaderData;

export const resolve: ResolveHook = (specifier, context, next) => {
  const parent = context.parentURL;
  const inside = parent?.startsWith(data.base);
  if (!inside && !specifier.startsWith(data.base)) return next(specifier, context);
  if (inside && !/^(\.{0,2}\/|https?:)/.test(specifier)) {
    throw new BrowserOnlyImportError(`imports "${specifier}", which is not a file of the site`);
  }
  const url = new URL(specifier, parent);
  if (!url.href.startsWith(data.base)) {
    throw new BrowserOnlyImportError(`imports ${url.href}, which is not a file of the site`);
  }
  if (inside) {
    const page = new URL(parent!).searchParams.get("page");
    if (page !== null) url.searchParams.set("page", page);
    if (isClient(url) && isPage(parent!)) url.searchParams.set("observed", "");
  }
  return {url: url.href, format: "module", shortCircuit: true};
};

export const load: LoadHook = async (url, context, next) => {
  if (!url.startsWith(data.base)) return next(url, context);
  const address = new URL(url);
  const source = address.searchParams.has("observed")
    ? observedClient(address)
    : await readModule(address);
  return {format: "module", source, shortCircuit: true};
};

class BrowserOnlyImportError extends Error {
  override name = "BrowserOnlyError";
}

const isClient = (url: URL) => /\/_observablehq\/client\.[0-9a-f]+\.js$/.test(url.pathname);

const isPage = (url: string) => new URL(url).pathname.endsWith(".html");

/** Stands in for Framework's client on a page: the same, and each cell can be watched. */
function observedClient(address: URL): string {
  const client = new URL(address);
  client.searchParams.delete("observed");
  return `import {define as defineCell} from ${JSON.stringify(client.href)};
export const define = globalThis[Symbol.for("prerender.observe")](defineCell);
`;
}

async function readModule(address: URL): Promise<string> {
  const file = distFile(address.href, data);
  const script = file.endsWith(".html") ? data.scripts[file] : undefined;
  return script ?? (await readFile(`${data.dist}/${file}`, "utf8"));
}
