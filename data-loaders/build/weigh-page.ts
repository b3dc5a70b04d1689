import {readFile} from "node:fs/promises";
import {dirname, extname, join, posix} from "node:path";
import {gzipSync} from "node:zlib";
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
 * @returns the page itself first
 */
export async function weighPage(
  dist: string,
  page: string,
  fetched: readonly string[]
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
      const bytes = await readFile(join(dist, file));
      const packs = /^\.(html|css|js|json|svg|csv|txt)$/.test(extname(file));
      return {file, bytes: packs ? gzipSync(bytes).length : bytes.length};
    })
  );
}
