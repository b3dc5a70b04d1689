import {distance} from "fastest-levenshtein";
import {UserError} from "../../user-error.ts";
import {headerKey} from "./header-key.ts";
import type {Shape, ShapeColumn} from "./source.ts";

/** A shape found in a file: where each of its columns stands, -1 for one the file does not have. */
export interface Match {
  readonly shape: Shape;
  readonly positions: readonly number[];
}

/**
 * The shape whose columns a header has; columns it has beside them are left unread.
 *
 * @throws UserError `unknown header` with the nearest shape and what is missing, `duplicate column`,
 *   or `duplicate shape` when two fit equally well.
 */
export function matchShape(
  header: readonly string[],
  shapes: readonly Shape[],
  file: string
): Match {
  const keys = header.map(headerKey);
  const tried = shapes.map((shape) => tryShape(keys, shape));
  const fitting = tried.filter(({missing}) => missing.length === 0).sort(byFound);
  const mapped = fitting.filter(({shape}) => shape.isMapped);
  const [best, second] = mapped.length > 0 ? mapped : fitting;
  // A file that has more of another shape is that one with a column lost, not this one with some to
  // spare: an event log without its times would pass for an item file.
  const fuller =
    mapped.length === 0 && tried.some(({found}) => best !== undefined && found > best.found);
  if (best === undefined || fuller) throw new UserError(unknownHeader(header, keys, tried, file));
  if (second !== undefined && second.found === best.found) {
    const titles = `${best.shape.title} and ${second.shape.title}`;
    throw new UserError(`duplicate shape: this header fits ${titles} (${file}, line 1)`);
  }
  const twice = best.positions.find(
    (at) => at >= 0 && keys.indexOf(keys[at]!) !== keys.lastIndexOf(keys[at]!)
  );
  if (twice !== undefined) {
    throw new UserError(`duplicate column: ${JSON.stringify(header[twice])} (${file}, line 1)`);
  }
  return {shape: best.shape, positions: best.positions};
}

/** How well a header fits, for choosing a delimiter: columns of the best shape it has. */
export function fitOf(header: readonly string[], shapes: readonly Shape[]): number {
  const keys = header.map(headerKey);
  return Math.max(0, ...shapes.map((shape) => tryShape(keys, shape).found));
}

interface Attempt extends Match {
  readonly found: number;
  readonly missing: readonly string[];
}

function tryShape(keys: readonly string[], shape: Shape): Attempt {
  const positions = shape.columns.map((column) => positionOf(column, keys));
  const missing = shape.columns
    .filter((column, i) => positions[i] === -1 && !column.optional)
    .map((column) => column.name);
  return {shape, positions, missing, found: positions.filter((at) => at >= 0).length};
}

function positionOf(column: ShapeColumn, keys: readonly string[]): number {
  for (const name of [column.name, ...(column.aliases ?? [])]) {
    const at = keys.indexOf(headerKey(name));
    if (at >= 0) return at;
  }
  return -1;
}

function byFound(a: Attempt, b: Attempt): number {
  return b.found - a.found;
}

function unknownHeader(
  header: readonly string[],
  keys: readonly string[],
  tried: readonly Attempt[],
  file: string
): string {
  const shown = header.join(",");
  const head = `unknown header: ${JSON.stringify(shown.length > 120 ? `${shown.slice(0, 120)}…` : shown)} (${file}, line 1)`;
  const nearest = tried
    .filter(({missing}) => missing.length > 0)
    .sort((a, b) => nearness(keys, b) - nearness(keys, a))[0];
  const hint = "map its columns in report.config.ts, see docs/add-a-source.md";
  if (nearest === undefined || nearness(keys, nearest) === 0) return `${head}; ${hint}`;
  const missing = nearest.missing.map((name) => {
    const like = lookalike(name, header);
    return like === undefined ? name : `${name} (is it ${JSON.stringify(like)}?)`;
  });
  return `${head}; nearest is ${nearest.shape.title}, missing ${missing.join(", ")}; or ${hint}`;
}

/** Share of a shape's columns that are there, or nearly. */
function nearness(keys: readonly string[], attempt: Attempt): number {
  const similar = attempt.missing.filter((name) => lookalike(name, keys) !== undefined).length;
  const needed = attempt.shape.columns.filter((column) => !column.optional).length;
  return (needed - attempt.missing.length + similar * 0.9) / needed;
}

function lookalike(name: string, header: readonly string[]): string | undefined {
  const key = headerKey(name);
  return header.find((cell) => {
    const other = headerKey(cell);
    return other.length > 2 && distance(key, other) <= Math.max(1, Math.floor(key.length / 5));
  });
}
