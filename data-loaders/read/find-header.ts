import {fitOf, type LaterHeader} from "../sources/schema/match-schema.ts";
import type {Schema} from "../sources/schema/source.ts";
import {createTokeniser, type Token} from "./tokenise.ts";

/** Where a file's header is, and how its cells are told apart. */
export interface FoundHeader {
  readonly delimiter: string;
  readonly header: readonly string[];
  /** Physical line of the header; those above it are no rows. */
  readonly headerLine: number;
  /** A line further down that looks more like a header of a known schema, where none fits. */
  readonly later?: LaterHeader;
  /** Cells of the record after the header. */
  readonly first: readonly string[];
}

/**
 * The header in a file's beginning: the first of its lines that has all columns of a known schema, under
 * the delimiter for which that is so, unless lines above it look like rows, which must not be lost.
 * Where no line fits, it is the first below titles, under the delimiter for which it fits best. A
 * line `sep=;` names the delimiter, and is no header.
 *
 * @returns undefined where no line can be read
 */
export function findHeader(text: string, schemas: readonly Schema[]): FoundHeader | undefined {
  const declared = declaredDelimiter.exec(text)?.[1];
  const said = schemas.flatMap(({delimiter}) => delimiter ?? []);
  const all = new Set([...(declared === undefined ? [] : [declared]), ...delimiters, ...said]);
  const tries = [...all].map((delimiter) =>
    tryDelimiter(text, delimiter, schemas, declared === undefined ? 0 : 1)
  );
  const [best] = tries.flatMap(({header}) => header ?? []).sort(byFit);
  if (best === undefined) return undefined;
  const {delimiter, cells: header, line: headerLine, first, fit} = best;
  const later = tries
    .flatMap(({lines}) => lines)
    .filter((line) => line.line > headerLine && line.fit.found > Math.max(1, fit.found))
    .reduce<Line | undefined>((a, b) => (a && a.fit.found >= b.fit.found ? a : b), undefined);
  const found = {delimiter, header, headerLine, first};
  if (fit.isWhole || later === undefined) return found;
  return {...found, later: {line: later.line, header: later.cells}};
}

/** Those that are tried on each file. */
export const delimiters = [",", ";", "\t", "|"] as const;

const declaredDelimiter = /^"?sep=([^\r\n"])"?[ \t]*(?=[\r\n]|$)/i;

/** How many lines that are not blank are looked at. */
const maxLines = 20;

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
  readonly fit: ReturnType<typeof fitOf>;
}

interface Candidate extends Line {
  readonly delimiter: string;
  readonly first: readonly string[];
}

function tryDelimiter(
  text: string,
  delimiter: string,
  schemas: readonly Schema[],
  skipped: number
): {lines: Line[]; header?: Candidate} {
  const newline = text.includes("\n") ? "\n" : "\r";
  const said = new Set(schemas.flatMap(({headerLine}) => headerLine ?? []));
  const tokeniser = createTokeniser({delimiter, newline}, () => undefined);
  const tokens = [...tokeniser.push(text), ...tokeniser.end()]
    .filter(({line}) => line > skipped)
    .filter(({line}, i) => i <= maxLines || said.has(line) || said.has(line - 1));
  const lines = tokens.flatMap((token, i): Line[] => {
    if (i >= maxLines && !said.has(token.line)) return [];
    const cells = cellsOf(token, delimiter);
    const known = token.kind === "record" ? cells : [];
    const fit = fitOf(known, schemas, {headerLine: token.line, delimiter});
    return [{line: token.line, cells, fit}];
  });
  const whole = lines.findIndex(({fit}) => fit.isWhole);
  const isSafe =
    whole >= 0 &&
    (lines[whole]!.fit.isSaid ||
      !lines.slice(0, whole).some((line) => isLikeRow(line, lines[whole]!)));
  const at = isSafe ? whole : belowTitles(lines);
  if (tokens[at]?.kind !== "record") return {lines};
  const next = tokens[at + 1];
  const first = next?.kind === "record" ? next.fields : [];
  return {lines, header: {...lines[at]!, delimiter, first}};
}

function cellsOf(token: Token, delimiter: string): string[] {
  const cells = token.kind === "record" ? token.fields : token.raw.split(delimiter);
  return cells.map((cell) => cell.trim());
}

/** The first line that fills more than half as many cells as any: a title has few. */
function belowTitles(lines: readonly Line[]): number {
  const filled = lines.map(({cells}) => cells.filter((cell) => cell !== "").length);
  const most = Math.max(0, ...filled);
  return Math.max(
    0,
    filled.findIndex((cells) => cells > most / 2)
  );
}

/** A title has few cells; what fills most of the columns may be a row, or a header of another kind. */
function isLikeRow({cells}: Line, header: Line): boolean {
  // "# 2020" is a comment, and "#1001" the name of an order
  if (/^#(\W|$)/.test(cells[0] ?? "")) return false;
  const filled = (line: readonly string[]) => line.filter((cell) => cell !== "").length;
  return filled(cells) > filled(header.cells) / 2;
}

/** Those that fit wholly, the upper one first, then those that fit better. The sort is stable. */
function byFit(a: Candidate, b: Candidate): number {
  return (
    Number(b.fit.isWhole) - Number(a.fit.isWhole) ||
    (a.fit.isWhole ? a.line - b.line : 0) ||
    b.fit.found - a.fit.found ||
    b.cells.length - a.cells.length
  );
}
