import type {Child} from "./h.js";
import {h} from "./h.js";

/** How a figure, a table or a claim is an estimate. */
export interface Estimated {
  /** How many visitors one of the sample stands for. */
  readonly samplingFactor: number;
  /** What is exact all the same: "revenue". */
  readonly exact?: string;
  /** Only some columns are, which say so. */
  readonly columns?: boolean;
}

/** What stands before an estimate. */
export const about = "≈\u00a0";

/** The words that mark an estimate. */
export function estimateText({samplingFactor, exact, columns}: Estimated): string {
  const sample = `1 visitor in ${samplingFactor}`;
  if (columns) return `Columns with ≈ are estimated from ${sample}.`;
  if (!exact) return `Estimated from ${sample}.`;
  return `${exact[0]!.toUpperCase()}${exact.slice(1)}: exact. The rest is estimated from ${sample}.`;
}

/** The line that marks a figure, a table or a claim as an estimate; nothing where it is none. */
export function estimateNote(document: Document, estimated: Estimated | undefined): Child {
  return estimated && h(document, "p", {class: "estimate-note"}, estimateText(estimated));
}
