import {posix} from "node:path";

/** The address of a file as a page names it; both relative to the site. */
export function addressFrom(page: string, file: string): string {
  const path = posix.relative(posix.dirname(page), file);
  return path.startsWith(".") ? path : `./${path}`;
}
