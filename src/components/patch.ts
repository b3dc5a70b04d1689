/**
 * Brings children up to date in place: what is the same stays, with its focus and its selection; texts and attributes
 * that differ are written anew, and only what is another element is replaced. Listeners of what is new are lost, so
 * it is for what has none.
 */
export function patch(parent: Element, children: readonly Node[]): void {
  children.forEach((next, i) => {
    const old = parent.childNodes[i];
    if (!old) parent.append(next);
    else patchNode(old, next);
  });
  while (parent.childNodes.length > children.length) parent.lastChild!.remove();
}

function patchNode(old: ChildNode, next: Node): void {
  if (old.nodeName !== next.nodeName || old.nodeType !== next.nodeType) {
    old.replaceWith(next);
    return;
  }
  if (isElement(old) && isElement(next)) {
    patchAttributes(old, next);
    patch(old, [...next.childNodes]);
  } else if (old.nodeValue !== next.nodeValue) old.nodeValue = next.nodeValue;
}

function patchAttributes(old: Element, next: Element): void {
  for (const {name} of [...old.attributes]) if (!next.hasAttribute(name)) old.removeAttribute(name);
  for (const {name, value} of [...next.attributes])
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
}

const isElement = (node: Node): node is Element => node.nodeType === 1;
