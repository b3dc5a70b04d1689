import {posix} from "node:path";

/**
 * The file of a built site behind an address.
 *
 * @returns the path within `dist`, without a leading slash
 * @throws Error when the address leaves the site
 */
export function distFile(address: string, {base}: {base: string}): string {
  if (!address.startsWith(base)) throw new Error(`invalid address: ${address}`);
  const {pathname} = new URL(address);
  const file = posix.normalize(decodeURIComponent(pathname.slice(new URL(base).pathname.length)));
  if (file.startsWith("..")) throw new Error(`invalid address: ${address}`);
  return file === "." ? "index.html" : file.endsWith("/") ? `${file}index.html` : file;
}
