import {isBrowserOnly} from "./browser-only.ts";
import type {Cell} from "./cells.ts";

/** Why a cell has no display to put into the page. */
export interface Outcome {
  /** Whether the cell is left to the browser, or is wrong. */
  readonly kind: "left" | "error";
  readonly reason: string;
}

/** What became of each cell that did not come to a value of its own. */
export function cellOutcomes(cells: readonly Cell[], timeout: number): Map<Cell, Outcome> {
  const owners = new Map(cells.flatMap((cell) => cell.outputs.map((name) => [name, cell])));
  const outcomes = new Map<Cell, Outcome | undefined>();

  const outcome = (cell: Cell): Outcome | undefined => {
    if (!outcomes.has(cell)) {
      outcomes.set(cell, undefined); // ends circular definitions
      outcomes.set(cell, outcomeOf(cell));
    }
    return outcomes.get(cell);
  };

  const outcomeOf = (cell: Cell): Outcome | undefined => {
    for (const name of cell.inputs) {
      const owner = owners.get(name);
      const needed = owner && outcome(owner);
      if (needed) return {kind: "left", reason: `needs ${name}, which ${story(needed)}`};
    }
    if (cell.states.includes("rejected")) return judgeError(cell);
    if (cell.readsClock) return {kind: "left", reason: "reads the clock"};
    if (cell.states.includes("pending")) {
      return {kind: "left", reason: `is not ready after ${timeout / 1000} s`};
    }
  };

  for (const cell of cells) outcome(cell);
  return new Map([...outcomes].filter((entry): entry is [Cell, Outcome] => entry[1] !== undefined));
}

function judgeError({error, inputs}: Cell): Outcome {
  const message = error instanceof Error ? error.message : String(error);
  if (isBrowserOnly(error)) return {kind: "left", reason: message};
  // The runtime hands an error of the library on with nothing but the name it came by.
  const input = (error as {input?: string} | undefined)?.input;
  if (input === "now" && inputs.includes("now")) return {kind: "left", reason: "reads the clock"};
  return {kind: "error", reason: message};
}

const story = ({kind, reason}: Outcome) => (kind === "error" ? `failed: ${reason}` : reason);
