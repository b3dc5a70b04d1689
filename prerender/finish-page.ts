import {readFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {JSDOM} from "jsdom";
import type {Bundle} from "./bundle/bundle-site.ts";
import {linkBundle} from "./bundle/link-bundle.ts";
import type {ClientModule} from "./client/client-module.ts";
import {linkClient} from "./client/link-client.ts";
import type {PrerenderOptions} from "./options.ts";
import type {PageResult} from "./page/job.ts";
import {contentPolicy} from "./document/content-policy.ts";
import {fillStyle} from "./document/fill-style.ts";
import {writeHead} from "./document/head.ts";
import {serializePage} from "./document/serialize-page.ts";
import {withoutTimes} from "./document/without-times.ts";

/** The modules that are written for a site, and that its pages are to import. */
export interface SiteModules {
  readonly bundle?: Bundle;
  readonly client?: ClientModule;
}

/** Writes what Framework leaves out of a page: language, head, policy, and style for its cells. */
export async function finishPage(
  {page, html}: PageResult,
  options: PrerenderOptions,
  {bundle, client}: SiteModules
): Promise<{html: string; messages: string[]}> {
  const dom = new JSDOM(html);
  const {document} = dom.window;
  await options.onPage?.(document, page);
  document.documentElement.setAttribute("data-prerendered", "");
  markStill(document);
  removeBuildDate(document);
  for (const script of document.querySelectorAll("head script[type=module]:not([src])")) {
    script.textContent = withoutTimes(script.textContent);
  }
  if (client) linkClient(document, page, client);
  if (bundle) linkBundle(document, page, bundle);
  writeHead(document, page, options);
  fillStyle(document, await readStyles(document, page, options.dist), options);
  const messages = options.csp === false ? [] : contentPolicy(document, options.csp);
  return {html: serializePage(dom), messages};
}

/**
 * Lets style sheets tell a page that will come alive from one that will not: browsers load no
 * modules from files, though they run this.
 */
function markStill(document: Document): void {
  document.documentElement.setAttribute("data-still", "");
  const script = document.createElement("script");
  script.textContent =
    'if (location.protocol !== "file:") document.documentElement.removeAttribute("data-still");';
  document.head.append(script);
}

/** The text of the stylesheets that a page links to, as far as the site has them. */
async function readStyles(document: Document, page: string, dist: string): Promise<string> {
  const links = document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]");
  const texts = Array.from(links, async (link) => {
    const href = link.getAttribute("href") ?? "";
    if (/^(\w+:|\/)/.test(href)) return "";
    return readFile(join(dist, dirname(page), href.replace(/[?#].*/, "")), "utf8");
  });
  return (await Promise.all(texts)).join("\n");
}

/** The day of the build, in Framework's footer of its own: the same input must give the same page. */
function removeBuildDate(document: Document): void {
  const date = document.querySelector("#observablehq-footer a[title]:not([href])");
  const before = date?.previousSibling;
  if (!date || before?.nodeType !== 3 || !/^\d{4}-\d\d-\d\dT/.test(date.getAttribute("title")!))
    return;
  before.nodeValue = before.nodeValue!.replace(/ on $/, "");
  date.remove();
}
