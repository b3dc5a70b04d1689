/**
 * What a cell displays at the moment, as Framework's client keeps it.
 *
 * @throws Error when the page has no place for the cell, or another client than the known one
 */
export function displayedNodes(document: Document, id: string): Node[] {
  const root = findRoot(document, id) as (Comment & {_nodes?: Node[]}) | undefined;
  if (!root || !Array.isArray(root._nodes)) {
    throw new Error(
      `unsupported page: no display for cell ${id}; is it Observable Framework 1.13?`
    );
  }
  return root._nodes.filter((node) => node.nodeName !== "OBSERVABLEHQ-LOADING");
}

/** The comment before which a cell displays. */
export function findRoot(document: Document, id: string): Comment | undefined {
  const comments = document.createNodeIterator(document.body, 128); // NodeFilter.SHOW_COMMENT
  for (let node = comments.nextNode(); node; node = comments.nextNode()) {
    if ((node as Comment).data === `:${id}:`) return node as Comment;
  }
}
