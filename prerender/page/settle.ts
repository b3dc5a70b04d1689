import {displayedNodes} from "../document/displayed.ts";
import type {CellWatch} from "./cells.ts";

/** Milliseconds between two looks at a page, and how many quiet ones mean that it is at rest. */
const interval = 2;
const quietLooks = 6;

/** Looks that a page may go on changing when nothing is awaited: an animation never rests. */
const longestRestless = 500;

/** Looks that a cell drawn by React is given to display something after its run: its library is loaded meanwhile. */
const longestUndrawn = 250;

/**
 * Waits until every cell has a value or an error, nothing more is being fetched and nothing has
 * changed for a moment; or until the time, in milliseconds, is up.
 */
export async function settle(
  watch: CellWatch,
  pending: ReadonlySet<unknown>,
  timeout: number
): Promise<void> {
  const end = performance.now() + timeout;
  let changes = -1;
  let quiet = 0;
  let restless = 0;
  let undrawn = 0;
  while (quiet < quietLooks && restless < longestRestless && performance.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, interval));
    const waiting = pending.size > 0 || !isSettled(watch);
    const changed = watch.changes !== changes;
    const isDrawing = !waiting && undrawn < longestUndrawn && hasUndrawn(watch);
    if (isDrawing) ++undrawn;
    quiet = waiting || changed || isDrawing ? 0 : quiet + 1;
    if (changed && !waiting) ++restless;
    changes = watch.changes;
  }
}

const isSettled = ({cells}: CellWatch) =>
  cells.every(({states}) => states.every((state) => state !== "pending"));

/** Whether a cell that React draws has ended well and shows nothing yet. */
const hasUndrawn = ({cells}: CellWatch) =>
  cells.some(
    ({id, isReact, states}) =>
      isReact &&
      states.every((state) => state === "fulfilled") &&
      displayedNodes(document, id).every((node) => !node.hasChildNodes())
  );
