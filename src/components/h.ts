/** What an element may hold; nothing is ever parsed as HTML. */
export type Child = Node | string | number | null | undefined | false | readonly Child[];

/** An attribute: true stands alone, null, undefined and false leave it out. */
export type Attribute = string | number | boolean | null | undefined;

/** The document to build with: the one given, else the page's own. */
export function documentOf(options: {document?: Document} = {}): Document {
  return options.document ?? globalThis.document;
}

/** Builds an element; strings become text, so data can never become markup. */
export function h<K extends keyof HTMLElementTagNameMap>(
  document: Document,
  name: K,
  attributes: Record<string, Attribute> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    element.setAttribute(key, value === true ? "" : String(value));
  }
  append(document, element, children);
  return element;
}

/** Adds children in order, text as text. */
export function append(
  document: Document,
  parent: ParentNode & Node,
  children: readonly Child[]
): void {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    if (isList(child)) append(document, parent, child);
    else if (typeof child === "string" || typeof child === "number")
      parent.appendChild(document.createTextNode(String(child)));
    else parent.appendChild(child);
  }
}

function isList(child: Child): child is readonly Child[] {
  return Array.isArray(child);
}
