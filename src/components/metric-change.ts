/** Makes the lines of a tile that say how its figure differs from the other side. */
export type ChangeLine = (document: Document) => HTMLElement;

const lines = new WeakMap<object, ChangeLine>();

/** Lets a figure know its change, which a tile made of it shows; in a sentence it stands alone. */
export function withChange<E extends Element>(figure: E, line: ChangeLine | undefined): E {
  if (line) lines.set(figure, line);
  return figure;
}

/** The lines about the change of a figure, if it has one. */
export function changeOf(figure: object): ChangeLine | undefined {
  return lines.get(figure);
}
