import {AsyncLocalStorage} from "node:async_hooks";
import type {CellDefinition, Define} from "../client/cell-definition.ts";
import {clearEmptyRuns} from "../client/clear-empty-runs.ts";
import {BrowserOnlyError} from "./browser-only.ts";
import {takeTurns} from "./turns.ts";

/** How far a cell, or one of the names it defines, has come. */
type State = "pending" | "fulfilled" | "rejected";

/** A cell of a running page. */
export interface Cell {
  readonly id: string;
  /** Place among the page's cells, from 1. */
  readonly place: number;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** First line of its code, as built. */
  readonly source: string;
  /** The cell's own state and that of each name it defines, in that order. */
  readonly states: State[];
  error?: unknown;
  /** Whether its code asked for the present time. */
  readsClock?: boolean;
  /** Whether a run of it may end before it displays anything. */
  isLate?: boolean;
  /** Whether React draws what it displays, when it has time. */
  readonly isReact: boolean;
}

/** The cell whose code is running, through all it awaits. */
export const runningCell = new AsyncLocalStorage<Cell>();

/** The cells of a running page, and how often any of them has changed its state. */
export interface CellWatch {
  readonly cells: Cell[];
  changes: number;
}

/** Milliseconds for which a cell that waits may hold up the others. */
const longestTurn = 5000;

/**
 * Wraps the client's `define`, so that each cell's progress can be read from `watch`.
 *
 * What a cell defines by a generator stays at its first value, as a page at rest has it; the
 * generators of inputs and mutables, which wait for a change, run on.
 */
export function watchCells(
  watch: CellWatch,
  defineCell: Define,
  {Runtime, Generators}: Library,
  now: number | undefined
): Define {
  let defining: Cell | undefined;
  const inTurn = takeTurns(longestTurn);
  const module = Object.getPrototypeOf(new Runtime().module()) as ModulePrototype;
  const {variable} = module;
  const waiting = [Generators.observe.prototype, Generators.queue.prototype];

  module.variable = function (observer, options) {
    const cell = defining;
    // The library's own `now` gives another time with every frame.
    if (cell?.place === 1 && cell.states.length === 0) {
      this._runtime._builtin.redefine("now", [], () => now ?? readsClock());
    }
    if (!cell) return variable.call(this, observer, options);
    const index = cell.states.push("pending") - 1;
    const change = (state: State) => {
      cell.states[index] = state;
      ++watch.changes;
    };
    const own = observer === true ? {} : observer;
    const defined = variable.call(
      this,
      {
        ...own,
        pending: () => change("pending"),
        fulfilled: () => change("fulfilled"),
        rejected: (error: unknown) => {
          cell.error ??= error;
          change("rejected");
        }
      },
      options
    );
    const define = defined.define.bind(defined);
    return Object.defineProperty(defined, "define", {
      value: (name: string | null, inputs: readonly string[], body: CellDefinition["body"]) =>
        define(name, inputs, (...values) =>
          inTurn(() => runningCell.run(cell, () => firstOf(body(...values), waiting)))
        )
    });
  };

  const define = clearEmptyRuns(defineCell, ({id}, clear) => {
    watch.cells.find((cell) => cell.id === id)!.isLate = true;
    clear();
  });
  return (cell) => {
    const {id, mode, inputs = [], outputs = [], body} = cell;
    const place = watch.cells.length + 1;
    const isReact = mode === "jsx";
    const source = firstLine(body);
    defining = {id, place, inputs, outputs, source, states: [], isLate: isReact, isReact};
    watch.cells.push(defining);
    try {
      define(cell);
    } finally {
      defining = undefined;
    }
  };
}

/** What is used here of the site's own copy of the runtime and the standard library. */
export interface Library {
  readonly Runtime: new (builtins?: object) => {module(): object};
  readonly Generators: {
    readonly observe: {readonly prototype: object};
    readonly queue: {readonly prototype: object};
  };
}

interface ModulePrototype {
  readonly _runtime: {
    readonly _builtin: {redefine(name: string, inputs: string[], body: () => unknown): void};
  };
  variable(observer: object | true, options?: object): VariableLike;
}

interface VariableLike {
  define(name: string | null, inputs: readonly string[], body: CellDefinition["body"]): unknown;
}

function readsClock(): never {
  throw new BrowserOnlyError("reads the clock");
}

function firstOf(value: unknown, waiting: readonly object[]): unknown {
  if (value instanceof Promise) return value.then((awaited) => firstOf(awaited, waiting));
  if (!isGenerator(value) || waiting.includes(Object.getPrototypeOf(value) as object)) return value;
  const generator = value;
  let started = false;
  return {
    next: (resume: unknown) => {
      if (started) return {done: true, value: undefined};
      started = true;
      return generator.next(resume);
    },
    return: () => generator.return()
  };
}

interface GeneratorLike {
  next(value?: unknown): unknown;
  return(): unknown;
}

const isGenerator = (value: unknown): value is GeneratorLike =>
  typeof (value as GeneratorLike | undefined)?.next === "function" &&
  typeof (value as GeneratorLike).return === "function";

function firstLine(body: CellDefinition["body"]): string {
  const lines = String(body)
    .split("\n")
    .map((line) => line.trim());
  const isCode = (line: string) =>
    line !== "" && !line.startsWith("//") && line !== "display(await(";
  return lines.slice(1).find(isCode) ?? "";
}
