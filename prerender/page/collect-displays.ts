import {prepareDisplay} from "../document/prepare.ts";
import type {CellNote} from "../report.ts";
import type {Cell} from "./cells.ts";
import {displayedNodes} from "../document/displayed.ts";
import type {Job} from "./job.ts";
import {cellOutcomes} from "./outcome.ts";

/** What the page's cells display, ready for HTML, and notes on those that display nothing. */
export function collectDisplays(
  cells: readonly Cell[],
  page: string,
  {base, hasOrigin, timeout}: Pick<Job, "base" | "hasOrigin" | "timeout">
) {
  const displays = new Map<string, Element>();
  const left: CellNote[] = [];
  const errors: CellNote[] = [];
  const outcomes = cellOutcomes(cells, timeout);
  for (const cell of cells) {
    const outcome = outcomes.get(cell);
    if (outcome) {
      (outcome.kind === "left" ? left : errors).push(noteOf(cell, outcome.reason));
      continue;
    }
    const nodes = displayedNodes(document, cell.id);
    if (nodes.length === 0) continue;
    const display = prepareDisplay(document, nodes, {base, page});
    const reason = unfit(display, hasOrigin ? undefined : new URL(base).host);
    if (reason) left.push(noteOf(cell, reason));
    else {
      if (cell.isLate) display.setAttribute("data-late", "");
      displays.set(cell.id, display);
    }
  }
  return {displays, left, errors};
}

/** Why a display cannot go into a page, if it cannot. */
function unfit(display: Element, host: string | undefined): string | undefined {
  const element = display.querySelector("canvas, script");
  if (element) return `displays a <${element.localName}>`;
  if (host && display.outerHTML.includes(host)) return "displays the address of its page";
}

/** A note on a cell, for the report. */
export const noteOf = ({place, source}: Cell, reason: string): CellNote => ({
  cell: place,
  source,
  reason
});
