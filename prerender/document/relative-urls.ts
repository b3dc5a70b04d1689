import {posix} from "node:path";

/** Where the page stands that a display is prepared for. */
export interface Place {
  /** Address the site is taken to be served from, ending in a slash. */
  readonly base: string;
  /** The page's file within the site. */
  readonly page: string;
}

const urlAttributes = ["action", "data", "formaction", "href", "poster", "src", "xlink:href"];

/**
 * Makes addresses within the site relative to the page, so that they hold wherever the site is
 * put: code that asks for a file's address gets a whole one.
 */
export function relativeUrls(root: Element, {base, page}: Place): void {
  for (const element of root.querySelectorAll("*")) {
    for (const name of urlAttributes) {
      const value = element.getAttribute(name);
      if (value?.startsWith(base)) element.setAttribute(name, relativeUrl(value, {base, page}));
    }
    for (const {name, value} of element.attributes) {
      if (!value.includes("url(")) continue;
      const local = value.replace(
        /url\((["']?)([^"')]+)\1\)/g,
        (all, quote: string, url: string) =>
          url.startsWith(base) ? `url(${quote}${relativeUrl(url, {base, page})}${quote})` : all
      );
      if (local !== value) element.setAttribute(name, local);
    }
  }
}

/** An address within the site as seen from a page; on the page itself, the fragment alone. */
export function relativeUrl(address: string, {base, page}: Place): string {
  const {pathname, search, hash} = new URL(address);
  const path = pathname.slice(new URL(base).pathname.length);
  if (path === page && search === "" && hash !== "") return hash;
  const from = posix.dirname(`/${page}`);
  const to = posix.relative(from, posix.dirname(`/${path}x`));
  const name = path.slice(path.lastIndexOf("/") + 1);
  return `${to === "" ? "./" : to.startsWith(".") ? `${to}/` : `./${to}/`}${name}${search}${hash}`;
}
