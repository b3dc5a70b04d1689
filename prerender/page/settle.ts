import type {CellWatch} from "./cells.ts";

/** Milliseconds between two looks at a page, and how many quiet ones mean that it is at rest. */
const interval = 2;
const quietLooks = 6;

/**
 * Waits until every cell has a value or an error, nothing more is being fetched and nothing has
 * changed for a moment; or until the time is up.
 */
export async function settle(
  watch: CellWatch,
  pending: ReadonlySet<unknown>,
  timeout: number
): Promise<void> {
  const end = performance.now() + timeout;
  for (let quiet = 0, changes = -1; quiet < quietLooks && performance.now() < end;) {
    await new Promise((resolve) => setTimeout(resolve, interval));
    const busy = pending.size > 0 || watch.changes !== changes || !isSettled(watch);
    changes = watch.changes;
    quiet = busy ? 0 : quiet + 1;
  }
}

const isSettled = ({cells}: CellWatch) =>
  cells.every(({states}) => states.every((state) => state !== "pending"));
