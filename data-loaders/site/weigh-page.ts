import {readFile} from "node:fs/promises";
import {dirname, extname, join, posix} from "node:path";
import {promisify} from "node:util";
import {gzip} from "node:zlib";
import {JSDOM} from "jsdom";

/** A file of the first view of a page, and what it weighs on the wire. */
export interface Weight {
  /** Path within the site. */
  readonly file: string;
  readonly bytes: number;
}

/**
 * Weighs what a browser asks for to show a page for the first time: the page, its style sheets, the
 * faces and modules it announces and what its cells fetch, texts gzipped as hosts do.
 *
 * @param fetched files that the page's cells ask for
 * @param weighed bytes of files that other pages ask for too, so that each is packed once
 * @returns the page itself first
 */
export async function weighPage(
  dist: string,
  page: string,
  fetched: readonly string[],
  weighed = new Map<string, Promise<number>>()
): Promise<Weight[]> {
  const html = await readFile(join(dist, page), "utf8");
  const {document} = new JSDOM(html).window;
  const linked = Array.from(
    document.querySelectorAll("link[rel~=stylesheet], link[rel~=preload], link[rel=modulepreload]"),
    (link) => link.getAttribute("href") ?? ""
  );
  const scripts = Array.from(
    document.querySelectorAll("script[src]"),
    (script) => script.getAttribute("src") ?? ""
  );
  const files = [...linked, ...scripts]
    .filter((address) => !/^([a-z]+:|\/)/.test(address))
    .map((address) => posix.join(dirname(page), address));
  return Promise.all(
    [...new Set([page, ...files, ...fetched])].map(async (file) => {
      if (!weighed.has(file)) weighed.set(file, weighFile(join(dist, file)));
      return {file, bytes: await weighed.get(file)!};
    })
  );
}

async function weighFile(path: string): Promise<number> {
  const bytes = await readFile(path);
  const packs = /^\.(html|css|js|json|svg|csv|txt)$/.test(extname(path));
  return packs ? (await promisify(gzip)(bytes)).length : bytes.length;
}
