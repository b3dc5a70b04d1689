import type {Change} from "../model/change.js";

/** A change, and how figures of its metric are shown. */
export interface ShownChange extends Change {
  /** Which direction is welcome; colours follow it. */
  readonly good: "up" | "down" | "neither";
  readonly format: (value: number) => string;
}

const changes = new WeakMap<object, ShownChange>();

/** Lets a figure know its change, which a tile made of it shows; in a sentence it stands alone. */
export function withChange<E extends Element>(figure: E, change: ShownChange | undefined): E {
  if (change) changes.set(figure, change);
  return figure;
}

/** The change of a figure, if it has one. */
export function changeOf(figure: object): ShownChange | undefined {
  return changes.get(figure);
}
