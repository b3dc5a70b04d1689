/** Whether two elements contain the same: elements, names, attributes and text, in that order. */
export function sameTree(a: Node, b: Node): boolean {
  if (a.nodeType !== b.nodeType || a.nodeName !== b.nodeName) return false;
  if (a.nodeType !== 1) return plain(a) === plain(b);
  return (
    (a as Element).namespaceURI === (b as Element).namespaceURI &&
    attributes(a as Element) === attributes(b as Element) &&
    a.childNodes.length === b.childNodes.length &&
    Array.from(a.childNodes).every((child, i) => sameTree(child, b.childNodes[i]!))
  );
}

const plain = (node: Node) => node.nodeValue!.replaceAll("\0", "\uFFFD");

/** A parser lowers the case of SVG attributes that it does not know. */
const attributes = (element: Element) =>
  JSON.stringify(
    Array.from(element.attributes, ({name, value}) => [
      name.toLowerCase(),
      value.replaceAll("\0", "\uFFFD")
    ]).sort()
  );
