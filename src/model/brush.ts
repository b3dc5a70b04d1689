import type {SetFilterId} from "./filters.js";

/** Days from and to, both inclusive, as ISO dates. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** What a reader chooses by drawing over a time axis: its chart shows all days, and those not chosen step back. */
export interface Brush {
  /** What is chosen; undefined: everything. */
  readonly chosen?: Span;
  /** The days of a row, where a class of the axis is several: a month. */
  readonly of?: (row: never) => Span;
  /** The days of the data. */
  readonly all: Span;
  /** Earlier days that the chosen ones are compared with, and what these are called. */
  readonly compared?: {readonly here: Span; readonly there: Span; readonly label: string};
}

/** A place on a brushed axis, from x0 to x1 of the chart's pixels, and what it chooses. */
export interface Stop {
  readonly x0: number;
  readonly x1: number;
  readonly span?: Span;
  readonly value?: string;
}

/** The layer of a chart that a hand draws on; the page wires it (wireBrushes). */
export interface BrushLayer extends SVGGElement {
  readonly filter: "period" | SetFilterId;
  readonly stops: readonly Stop[];
  /** The first and the last stop that are chosen. */
  readonly chosen: readonly [number, number] | undefined;
  /** Shows a choice, or none. */
  show(chosen: readonly [number, number] | undefined): void;
}

/** Whether days share a day with what is chosen. */
export function isBrushed({chosen}: Brush, {from, to}: Span): boolean {
  return !chosen || (from <= chosen.to && to >= chosen.from);
}
