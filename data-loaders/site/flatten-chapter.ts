/**
 * A chapter's page as a section of one long page: without what needs scripts, its ids and the links to them
 * made its own by the chapter's name.
 *
 * @param page the chapter's file: "sales.html"
 * @param pages the files of all chapters; links to other files of the report become text
 */
export function flattenChapter(
  document: Document,
  page: string,
  pages: readonly string[]
): Element {
  const chapter = nameOf(page);
  const section = document.createElement("section");
  section.id = chapter;
  section.className = "chapter";
  const main = document.querySelector("#observablehq-main");
  if (!main) throw new Error(`missing main: ${page}`);
  section.append(...Array.from(main.childNodes, (node) => node.cloneNode(true)));
  for (const element of section.querySelectorAll(live)) element.remove();
  for (const element of section.querySelectorAll("button")) {
    const span = document.createElement("span");
    span.className = element.className;
    span.append(...element.childNodes);
    element.replaceWith(span);
  }
  for (const element of section.querySelectorAll("observablehq-loading, applet"))
    element.replaceWith(...element.childNodes);
  ownIds(section, chapter);
  const title = section.querySelector("h1")?.textContent.trim() ?? chapter;
  // two chapters may have a table of one name
  for (const part of section.querySelectorAll("[role=region][aria-label]"))
    part.setAttribute("aria-label", `${title}: ${part.getAttribute("aria-label")}`);
  for (const link of section.querySelectorAll("a[href]")) ownLink(link, chapter, pages);
  removeComments(section);
  return section;
}

/** What answers to a press or to typing, what opens then, and the way to this very page; texts of other buttons stay. */
const live =
  "script, .to-whole-report, .filter-bar, .picker, .how, .claim-basis, .table-tools, .table-foot button, .button, input, select, .observablehq-header-anchor:empty";

function removeComments(section: Element): void {
  const comments = section.ownerDocument.createNodeIterator(section, 128); // NodeFilter.SHOW_COMMENT
  const found: ChildNode[] = [];
  for (let node = comments.nextNode(); node; node = comments.nextNode())
    found.push(node as ChildNode);
  for (const comment of found) comment.remove();
}

const nameOf = (page: string) => page.replace(/\.html$/, "");

/** Attributes that name ids, several in some of them. */
const naming = ["for", "aria-labelledby", "aria-describedby", "aria-controls"];

function ownIds(section: Element, chapter: string): void {
  for (const element of section.querySelectorAll("*")) {
    if (element.id) element.id = `${chapter}-${element.id}`;
    for (const {name, value} of element.attributes) {
      if (naming.includes(name))
        element.setAttribute(
          name,
          value.replace(/\S+/g, (id) => `${chapter}-${id}`)
        );
      else if (value.includes("url("))
        element.setAttribute(name, value.replace(/url\((["']?)#/g, `url($1#${chapter}-`));
      else if (name === "xlink:href" || (name === "href" && element.localName === "use"))
        element.setAttribute(name, value.replace(/^#/, `#${chapter}-`));
    }
  }
}

function ownLink(link: Element, chapter: string, pages: readonly string[]): void {
  const href = link.getAttribute("href")!;
  if (/^[a-z]+:/i.test(href)) return;
  const [path = "", id] = href.replace(/\?[^#]*/, "").split("#");
  const file = path.replace(/^\.\//, "");
  if (file === "" && id) link.setAttribute("href", `#${chapter}-${id}`);
  else if (pages.includes(file)) link.setAttribute("href", `#${nameOf(file)}${id ? `-${id}` : ""}`);
  else link.replaceWith(...link.childNodes);
}
