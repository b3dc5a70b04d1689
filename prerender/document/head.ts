import type {PrerenderOptions} from "../options.ts";

/** Gives a page its language, a viewport that can zoom, a description and what previews read. */
export function writeHead(document: Document, page: string, options: PrerenderOptions): void {
  const {lang = "en", origin, describe, image, imageAlt} = options;
  const root = document.documentElement;
  if (!root.lang) root.lang = lang;
  setMeta(document, "name", "viewport", "width=device-width, initial-scale=1");

  const title = document.title;
  const described = {page, title, document};
  const description =
    metaContent(document, "description") ?? describe?.(described) ?? firstParagraph(document);
  const picture = typeof image === "function" ? image(described) : image;
  const home = origin && (origin.endsWith("/") ? origin : `${origin}/`);
  const address = home && new URL(page.replace(/(^|\/)index\.html$/, "$1"), home).href;
  const pictureAddress = picture && pictureUrl(picture, page, home);

  if (description) setMeta(document, "name", "description", description);
  addMeta(document, "property", "og:type", "article");
  if (title) addMeta(document, "property", "og:title", title);
  if (description) addMeta(document, "property", "og:description", description);
  if (address) addMeta(document, "property", "og:url", address);
  if (pictureAddress) addMeta(document, "property", "og:image", pictureAddress);
  if (pictureAddress && imageAlt) addMeta(document, "property", "og:image:alt", imageAlt);
  addMeta(document, "name", "twitter:card", pictureAddress ? "summary_large_image" : "summary");

  // An error page stands in for every missing address and is none itself.
  if (!document.querySelector("link[rel=canonical]") && page !== "404.html") {
    const link = document.createElement("link");
    link.rel = "canonical";
    link.setAttribute("href", address || ownName(page));
    addToHead(document, link);
  }
}

function firstParagraph(document: Document): string | undefined {
  for (const p of document.querySelectorAll("main p")) {
    if (p.querySelector("observablehq-loading:empty, style, svg")) continue;
    const text = p.textContent!.replace(/\s+/g, " ").trim();
    if (text.length >= 40) return shortened(text, 200);
  }
}

/** Cut between words, as a preview would, but with a sign that it was. */
function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  return `${cut.slice(0, cut.lastIndexOf(" "))}…`;
}

/** Relative, so that it holds under any address: a folder for its index, else the file's name. */
function ownName(page: string): string {
  const name = page.slice(page.lastIndexOf("/") + 1);
  return name === "index.html" ? "./" : `./${name}`;
}

function pictureUrl(picture: string, page: string, home: string | undefined): string {
  if (/^https?:/.test(picture)) return picture;
  const file = picture.replace(/^(\.?\/)+/, "");
  return home ? new URL(file, home).href : "../".repeat(page.split("/").length - 1) + file;
}

const metaContent = (document: Document, name: string) =>
  document.querySelector(`meta[name="${name}"]`)?.getAttribute("content") ?? undefined;

function setMeta(
  document: Document,
  key: "name" | "property",
  name: string,
  content: string
): void {
  const old = document.querySelector(`meta[${key}="${name}"]`);
  if (old) old.setAttribute("content", content);
  else addMeta(document, key, name, content);
}

/** Adds what the author has not set already. */
function addMeta(
  document: Document,
  key: "name" | "property",
  name: string,
  content: string
): void {
  if (document.querySelector(`meta[${key}="${name}"]`)) return;
  const meta = document.createElement("meta");
  meta.setAttribute(key, name);
  meta.setAttribute("content", content);
  addToHead(document, meta);
}

/** Above the scripts and styles, where readers of the first bytes look. */
function addToHead(document: Document, element: Element): void {
  const first = document.head.querySelector("link:not([rel=canonical]), script, style");
  document.head.insertBefore(element, first);
  element.after("\n");
}
