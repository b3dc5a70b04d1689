import {readFileSync, statSync} from "node:fs";
import {extname} from "node:path";
import {BrowserOnlyError} from "./browser-only.ts";
import {distFile} from "./dist-file.ts";

/** A built site, as its pages fetch from it. */
export interface FetchedSite {
  readonly dist: string;
  /** Address the site is taken to be served from, ending in a slash. */
  readonly base: string;
  /** Told of each file that is there and asked for, by its path within the site. */
  readonly onFile: (file: string) => void;
}

/**
 * A `fetch` that answers from the files of a built site and asks nobody else.
 *
 * @throws BrowserOnlyError for an address outside the site
 */
export function distFetch({dist, base, onFile}: FetchedSite): typeof fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input), location.href);
    url.hash = "";
    if (!url.href.startsWith(base)) throw new BrowserOnlyError(`requests ${url.href}`);
    const method = init?.method?.toUpperCase() ?? "GET";
    if (method !== "GET" && method !== "HEAD") throw new BrowserOnlyError(`sends a ${method}`);
    const file = distFile(url.href, {base});
    const bytes = readIfThere(`${dist}/${file}`);
    if (bytes) onFile(file);
    const response = bytes
      ? new Response(method === "HEAD" ? null : new Uint8Array(bytes), {
          headers: {
            "content-type": types[extname(file)] ?? "application/octet-stream",
            "content-length": String(bytes.length)
          }
        })
      : new Response("", {status: 404, statusText: "Not Found"});
    return Object.defineProperty(response, "url", {value: url.href});
  };
}

/** At once, so that no page hangs on which of two files the disk gives first. */
function readIfThere(path: string): Buffer | undefined {
  return statSync(path, {throwIfNoEntry: false})?.isFile() ? readFileSync(path) : undefined;
}

/** The types that code asks after; a browser would hear them from the host. */
const types: Record<string, string> = {
  ".css": "text/css",
  ".csv": "text/csv",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".tsv": "text/tab-separated-values",
  ".txt": "text/plain",
  ".wasm": "application/wasm",
  ".xml": "application/xml"
};
