import {availableParallelism} from "node:os";

/** How many processes render some pages: one a core, but one takes as long to start as some pages to render. */
export function processesFor(pages = Infinity): number {
  return Math.max(1, Math.min(availableParallelism(), 4, Math.ceil(pages / 3)));
}
