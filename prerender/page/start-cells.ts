import {readdirSync} from "node:fs";
import {type CellWatch, type Library, watchCells} from "./cells.ts";
import type {Job} from "./job.ts";

/** Imports the page's script, and with it the site's own client, runtime and modules. */
export async function startCells(
  page: string,
  watch: CellWatch,
  {dist, base, now}: Pick<Job, "dist" | "base" | "now">
): Promise<void> {
  const importFile = (file: string) => {
    const url = new URL(file, new URL(page, base));
    url.searchParams.set("page", page);
    return import(url.href) as Promise<object>;
  };
  const clientFile = (name: string) => {
    const pattern = new RegExp(`^${name}\\.[0-9a-f]+\\.js$`);
    const file = readdirSync(`${dist}/_observablehq`).find((file) => pattern.test(file));
    if (!file) throw new Error(`missing file: _observablehq/${name}.*.js`);
    return new URL(`_observablehq/${file}`, base).href;
  };
  const library = {
    ...(await importFile(clientFile("runtime"))),
    ...(await importFile(clientFile("stdlib")))
  } as Library;
  Object.assign(globalThis, {
    [Symbol.for("prerender.observe")]: (defineCell: Parameters<typeof watchCells>[1]) =>
      watchCells(watch, defineCell, library, now)
  });
  // Modules that ask for the time while they load (d3-time does) must not do so inside a cell; one
  // that fails does so again for the cell that imports it.
  const preloads = document.querySelectorAll<HTMLLinkElement>("link[rel=modulepreload]");
  await Promise.allSettled(Array.from(preloads, ({href}) => importFile(href)));
  await importFile(new URL(page, base).href);
}
