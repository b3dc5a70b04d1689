import {posix} from "node:path";

/** The modules that a page announces by `<link rel="modulepreload">`, relative to the site. */
export function preloads(html: string, page: string): string[] {
  return Array.from(html.matchAll(/<link rel="modulepreload" href="([^"]+)">/g), ([, href]) =>
    posix.join(posix.dirname(page), href!)
  );
}
