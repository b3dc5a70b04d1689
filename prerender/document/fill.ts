import {JSDOM} from "jsdom";
import {findRoot} from "./displayed.ts";
import {sameTree} from "./same-tree.ts";
import {serializePage} from "./serialize-page.ts";

/** A page with displays in it, and the cells whose display HTML cannot hold where it belongs. */
export interface FilledPage {
  readonly dom: JSDOM;
  readonly misfits: ReadonlySet<string>;
}

/**
 * Puts each cell's display into the page, before the cell's root.
 *
 * Scripts may build trees that no HTML reads back to (a figure in a paragraph); such a display is
 * wrapped in `<applet>`, and left out if that fails too. Browsers have long forgotten that element
 * and lay it out like any unknown one, but every parser still takes its content as it is.
 */
export function fillPage(html: string, displays: ReadonlyMap<string, Element>): FilledPage {
  const dom = new JSDOM(html);
  const {document} = dom.window;
  const loadings = new Map<string, Element>();
  for (const [id, display] of displays) {
    const loading = loadingBefore(findRoot(document, id)!);
    loading.replaceChildren(...contentOf(display, document));
    loading.toggleAttribute("data-late", display.hasAttribute("data-late"));
    loadings.set(id, loading);
  }
  const wrapped = misreads(dom, displays);
  for (const id of wrapped) {
    const loading = loadings.get(id)!;
    const applet = document.createElement("applet");
    applet.append(...contentOf(displays.get(id)!, document));
    loading.replaceChildren(applet);
  }
  const misfits = wrapped.size > 0 ? misreads(dom, displays) : wrapped;
  for (const id of misfits) loadings.get(id)!.replaceChildren();
  return {dom, misfits};
}

/** The cells whose display a parser would not read back as it was. */
function misreads(dom: JSDOM, displays: ReadonlyMap<string, Element>): Set<string> {
  const {document} = new JSDOM(serializePage(dom)).window;
  const ids = new Set<string>();
  for (const [id, display] of displays) {
    const before = findRoot(document, id)?.previousSibling;
    const applet = before?.firstChild;
    const isWrapped = applet?.nodeName === "APPLET" && display.firstChild?.nodeName !== "APPLET";
    if (
      before?.nodeName !== "OBSERVABLEHQ-LOADING" ||
      !sameContent(isWrapped ? applet : before, display)
    ) {
      ids.add(id);
    }
  }
  return ids;
}

const contentOf = (display: Element, document: Document) =>
  Array.from(display.childNodes, (node) => document.importNode(node, true));

const sameContent = (a: Node, b: Node) =>
  a.childNodes.length === b.childNodes.length &&
  Array.from(a.childNodes).every((child, i) => sameTree(child, b.childNodes[i]!));

/** Framework gives only cells that are one expression such an element; its client takes any. */
function loadingBefore(root: Comment): Element {
  const before = root.previousSibling;
  if (before?.nodeName === "OBSERVABLEHQ-LOADING") return before as Element;
  const loading = root.ownerDocument.createElement("observablehq-loading");
  root.before(loading);
  return loading;
}
