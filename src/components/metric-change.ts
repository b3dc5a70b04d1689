import type {Change} from "../model/change.js";
import type {Unit} from "../model/metrics/metric.js";

/** A change, and how figures of its metric are shown. */
export interface ShownChange extends Change {
  readonly unit: Unit;
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
