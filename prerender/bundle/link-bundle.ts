import {posix} from "node:path";
import {addressFrom} from "../document/address-from.ts";
import type {Bundle} from "./bundle-site.ts";
import {pageImports} from "./page-imports.ts";

/** Lets a page's script import the packed modules, and announces those that load with the page. */
export function linkBundle(document: Document, page: string, {pages, replaced}: Bundle): void {
  const {modules, files} = pages.get(page)!;
  const folder = posix.dirname(page);
  const address = (file: string) => addressFrom(page, file);
  for (const script of document.querySelectorAll("script[type=module]:not([src])")) {
    const text = script.textContent;
    let [rest, linked] = [0, ""];
    for (const {start, end, module} of pageImports(text, page)) {
      const place = modules.get(module);
      if (!place) continue;
      const {file, name} = place;
      const code = `import(${JSON.stringify(address(file))})`;
      linked += text.slice(rest, start) + (name ? `${code}.then(({${name}}) => ${name})` : code);
      rest = end;
    }
    script.textContent = linked + text.slice(rest);
  }
  const links = [...document.querySelectorAll("link[rel=modulepreload]")];
  const old = links.filter((link) =>
    replaced.has(posix.join(folder, link.getAttribute("href") ?? ""))
  );
  for (const file of files) {
    const link = document.createElement("link");
    link.rel = "modulepreload";
    link.setAttribute("href", address(file));
    old[0]?.before(link, "\n");
  }
  for (const link of old) {
    if (link.nextSibling?.nodeType === 3) link.nextSibling.remove();
    link.remove();
  }
}
