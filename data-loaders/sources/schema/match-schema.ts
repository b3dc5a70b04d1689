import {distance} from "fastest-levenshtein";
import {UnknownFile} from "../../unknown-file.ts";
import {UserError} from "../../user-error.ts";
import {headerKey} from "./header-key.ts";
import {isMade} from "./is-made.ts";
import type {Schema, SchemaColumn} from "./source.ts";

/** A schema found in a file. */
export interface Match {
  readonly schema: Schema;
  /** Where each of its columns stands, -1 for one the file does not have; one that is made stands beyond the header. */
  readonly positions: readonly number[];
  /** Where the cells stand that each of its columns is read from. */
  readonly parts: readonly (readonly number[])[];
}

/** Where a header was found, for what there is to say about it. */
export interface HeaderPlace {
  /** Physical line; default: the first. */
  readonly headerLine?: number;
  /** What its cells are told apart by; default: anything. */
  readonly delimiter?: string;
  readonly later?: LaterHeader;
}

/** A line below the header that has more columns of a known schema. */
export interface LaterHeader {
  readonly line: number;
  readonly header: readonly string[];
}

/**
 * The schema whose columns a header has; columns it has beside them are left unread.
 *
 * @throws UserError `unknown header` with the nearest schema and what is missing, `duplicate column`,
 *   or `duplicate schema` when two fit equally well; UnknownFile `unknown header` where none is near
 */
export function matchSchema(
  header: readonly string[],
  schemas: readonly Schema[],
  file: string,
  place: HeaderPlace = {}
): Match {
  const {headerLine = 1, later} = place;
  const keys = header.map(headerKey);
  // JSON lines have no header of their own
  const where = headerLine > 0 ? `(${file}, line ${headerLine})` : `(${file})`;
  const tried = possible(schemas, place).map((schema) => trySchema(keys, schema));
  const [best, second] = fittingOf(tried);
  if (best === undefined) {
    const known = later && `line ${later.line} is ${nearestOf(later.header, schemas)}`;
    throw unknownHeader(header, keys, tried, where, known);
  }
  if (second !== undefined && second.found === best.found) {
    const titles = `${best.schema.title} and ${second.schema.title}`;
    throw new UserError(`duplicate schema: this header fits ${titles} ${where}`);
  }
  const twice = best.parts
    .flat()
    .find((at) => keys.indexOf(keys[at]!) !== keys.lastIndexOf(keys[at]!));
  if (twice !== undefined) {
    throw new UserError(`duplicate column: ${JSON.stringify(header[twice])} ${where}`);
  }
  return {schema: best.schema, positions: best.positions, parts: best.parts};
}

/** How well a line would do as a header: columns of the best schema it has, and whether it has all of one. */
export function fitOf(
  header: readonly string[],
  schemas: readonly Schema[],
  place: HeaderPlace = {}
): {found: number; isWhole: boolean; isSaid: boolean} {
  const keys = header.map(headerKey);
  const tried = possible(schemas, place).map((schema) => trySchema(keys, schema));
  const fitting = fittingOf(tried);
  return {
    found: Math.max(0, ...tried.map(({found}) => found)),
    isWhole: fitting.length > 0,
    isSaid: fitting[0]?.schema.headerLine !== undefined
  };
}

/** Schemas whose files may have a header there. */
function possible(
  schemas: readonly Schema[],
  {headerLine, delimiter}: HeaderPlace
): readonly Schema[] {
  const isAs = <T>(said: T | undefined, found: T | undefined) =>
    said === undefined || found === undefined || said === found;
  return schemas.filter(
    (schema) => isAs(schema.headerLine, headerLine) && isAs(schema.delimiter, delimiter)
  );
}

/** The schemas that fit, the best first. */
function fittingOf(tried: readonly Attempt[]): readonly Attempt[] {
  const fitting = tried.filter(({missing}) => missing.length === 0).sort(byFound);
  const mapped = fitting.filter(({schema}) => schema.isMapped);
  if (mapped.length > 0) return mapped;
  // A file that has more of another schema is that one with a column lost, not this one with some to
  // spare: an event log without its times would pass for an item file.
  const isFuller = tried.some(({found}) => found > (fitting[0]?.found ?? 0));
  return isFuller ? [] : fitting;
}

/** What a header lacks of a schema, by the names its files have; nothing where it fits. */
export function missingOf(header: readonly string[], schema: Schema): readonly string[] {
  return trySchema(header.map(headerKey), schema).missing;
}

interface Attempt extends Match {
  readonly found: number;
  readonly missing: readonly string[];
}

function trySchema(keys: readonly string[], schema: Schema): Attempt {
  const tried = schema.columns.map((column, i) => {
    const parts = partsOf(column, keys);
    const isThere = parts.every(({at}) => at >= 0);
    const own = isMade(column) ? keys.length + i : (parts[0]?.at ?? -1);
    return {column, parts, isThere, at: isThere ? own : -1};
  });
  const missing = tried.flatMap(({column, parts}) =>
    column.optional ? [] : parts.filter(({at}) => at < 0).map(({name}) => name)
  );
  const parts = tried.map(({parts, isThere}) => (isThere ? parts.map(({at}) => at) : []));
  return {
    schema,
    positions: tried.map(({at}) => at),
    parts,
    missing: [...new Set(missing)],
    found: new Set(parts.flat()).size
  };
}

function partsOf(column: SchemaColumn, keys: readonly string[]): {name: string; at: number}[] {
  if (column.constant !== undefined) return [];
  if (column.from === undefined) return [{name: column.name, at: positionOf(column, keys)}];
  return column.from.map((name) => ({name, at: keys.indexOf(headerKey(name))}));
}

function positionOf(column: SchemaColumn, keys: readonly string[]): number {
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
  where: string,
  known?: string
): UserError {
  const shown = header.join(",");
  const head = `unknown header: ${JSON.stringify(shown.length > 120 ? `${shown.slice(0, 120)}…` : shown)} ${where}`;
  const nearest = tried
    .filter(({missing}) => missing.length > 0)
    .sort((a, b) => nearness(keys, b) - nearness(keys, a))[0];
  const hint = "map its columns in report.config.ts, see docs/add-a-source.md";
  if (known !== undefined) return new UserError(`${head}; ${known}; or ${hint}`);
  if (nearest === undefined || !isNear(keys, nearest)) return new UnknownFile(`${head}; ${hint}`);
  const missing = nearest.missing.map((name) => {
    const like = lookalike(name, header);
    return like === undefined ? name : `${name} (is it ${JSON.stringify(like)}?)`;
  });
  return new UserError(
    `${head}; nearest is ${nearest.schema.title}, missing ${missing.join(", ")}; or ${hint}`
  );
}

/** From which on a header is likely to be a schema's, with some lost: so many of its columns, and this share. */
const least = 3;
const near = 0.5;

/** What a line further down would be the header of, and why it was not taken for it. */
function nearestOf(header: readonly string[], schemas: readonly Schema[]): string {
  const keys = header.map(headerKey);
  const tried = schemas.map((schema) => trySchema(keys, schema)).sort(byFound);
  const {schema, missing} = [...fittingOf(tried), ...tried][0]!;
  if (missing.length > 0) return `nearer to ${schema.title}, but misses ${missing.join(", ")}`;
  return `the header of ${schema.title}, but there seem to be rows above it: delete what is no data`;
}

function isNear(keys: readonly string[], attempt: Attempt): boolean {
  return attempt.found + similar(keys, attempt) >= least && nearness(keys, attempt) >= near;
}

/** Share of the columns a schema needs of a file that are there, or nearly; 0 where it needs none. */
function nearness(keys: readonly string[], attempt: Attempt): number {
  const {columns} = attempt.schema;
  const needed = columns.filter(({optional, constant}) => !optional && constant === undefined);
  if (needed.length === 0) return 0;
  const there = needed.length - attempt.missing.length + similar(keys, attempt) * 0.9;
  return there / needed.length;
}

function similar(keys: readonly string[], {missing}: Attempt): number {
  return missing.filter((name) => lookalike(name, keys) !== undefined).length;
}

function lookalike(name: string, header: readonly string[]): string | undefined {
  const key = headerKey(name);
  return header.find((cell) => {
    const other = headerKey(cell);
    return other.length > 2 && distance(key, other) <= Math.max(1, Math.floor(key.length / 5));
  });
}
