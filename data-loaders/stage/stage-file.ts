import {statSync} from "node:fs";
import {rm} from "node:fs/promises";
import {literal} from "../engine/literal.ts";
import type {Connection} from "../engine/open-engine.ts";
import type {Match} from "../sources/schema/match-schema.ts";
import {UserError} from "../user-error.ts";
import {compactIds, type CompactType} from "../sources/schema/compact.ts";
import {readForms} from "../survey/read-forms.ts";
import {isPlain} from "../survey/is-plain.ts";
import type {Decision, Reading} from "../forms/reading.ts";
import type {InputFile} from "../read/find-files.ts";
import {runChecks} from "./run-checks.ts";
import {validateSql, type KnownCells, type ValidateOptions} from "./validate-sql.ts";
import {isLog} from "../sources/schema/log-schema.ts";
import {normaliseFile} from "../read/normalise-file.ts";
import {partitionFormat} from "./partition-format.ts";
import type {Sniff} from "../read/sniff-file.ts";
import type {Survey} from "../read/survey-file.ts";
import {maxRecordLength} from "../read/tokenise.ts";

/** A file whose rows are typed and validated, in a Parquet file in the order of the lines. */
export interface StagedFile {
  /** Records counted by code that is not the parser's. */
  readonly rows: number;
  /** CSV of the lines that are no records; see Normalised. Then rows have their line in `_line`. */
  readonly broken?: string;
  /** Columns of ids that are not kept as texts. */
  readonly compact: Compact;
  /** How its columns are read, where they are not written as most logs are. */
  readonly decisions: readonly Decision[];
  /** Code of the currency beside its amounts, or its sign. */
  readonly currency?: string;
}

type Compact = Readonly<Record<string, CompactType>>;

export interface StageInput {
  readonly file: InputFile;
  readonly sniff: Sniff;
  readonly match: Match;
  /** What a pass over all bytes tells; it may still be under way. */
  readonly survey: Promise<Survey>;
}

/**
 * Types and validates every row of a file. A file that is plainly regular is read by DuckDB alone, in
 * parallel, while its bytes are surveyed; any other is rewritten line by line, and so is one over which
 * the two disagree.
 *
 * @param path of the Parquet file to write
 */
export async function stageFile(
  connection: Connection,
  input: StageInput,
  path: string
): Promise<StagedFile> {
  return (
    (await stageDirectly(connection, input, path)) ??
    (await stageNormalised(connection, input, path))
  );
}

/** As stageFile, by DuckDB alone; nothing where the file is not regular. */
export async function stageDirectly(
  connection: Connection,
  input: StageInput,
  path: string
): Promise<StagedFile | undefined> {
  const isLarge = input.file.bytes > large && mayBeRegular(input);
  // Of a small file the survey is soon done, and spares the attempt.
  if (!isLarge && !(mayBeRegular(input) && isRegular(await input.survey))) {
    await input.survey;
    return undefined;
  }
  // What most logs are like is tried first; whichever guess was wrong is not made again.
  let compact = compactColumns(input);
  for (let known: KnownCells = {isTrimmed: true}; ;) {
    const copying = copyDirectly(connection, input, path, {compact, known});
    // whichever fails, the other has ended before that is surveyed
    await Promise.allSettled([input.survey, copying]);
    const [survey, staged] = [await input.survey, await copying];
    if (!staged || !isRegular(survey)) return undefined;
    const rows = survey.lines - survey.blankLines - 1;
    const odd = Object.keys(compact).length ? "coalesce(bit_or(_odd), 0)" : "0";
    const [found] = await connection.rows<{n: number; odd: number}>(
      `SELECT count(*) AS n, ${odd} AS odd FROM read_parquet(${literal(path)})`
    );
    if (found?.n !== rows) return undefined;
    const surveyed = {isTrimmed: !survey.hasPadding};
    if (found.odd === 0 && (surveyed.isTrimmed || !known.isTrimmed)) {
      const texts = `(SELECT row_number() OVER () + 1 AS _line, * FROM ${regularCsv(input)})`;
      const first = isLarge ? `(FROM ${texts} LIMIT ${firstRows})` : texts;
      if (await isPlain(connection, path, input.match, {kept: compact, first}))
        return {rows, compact, decisions: []};
      const {name} = input.file;
      const reading = await readForms(connection, texts, input.match, {file: name});
      const isRead = await copyDirectly(connection, input, path, {reading});
      return isRead ? {rows, compact: {}, ...decided(reading)} : undefined;
    }
    compact = Object.fromEntries(
      Object.entries(compact).filter((_, bit) => (found.odd & (1 << bit)) === 0)
    );
    known = surveyed;
  }
}

/** The columns to keep in fewer bytes, by the look of the first row. What describes things has texts as ids. */
function compactColumns({sniff, match}: StageInput): Compact {
  if (!isLog(match.schema)) return {};
  const columns = match.schema.columns.flatMap(({name, to}, i) => {
    const type = compactIds[to?.replace(/^events\./, "") ?? ""];
    const isLike = type !== undefined && sniff.compact[sniff.header[match.positions[i]!]!] === type;
    return isLike ? [[name, type] as const] : [];
  });
  return Object.fromEntries(columns);
}

/** Whether DuckDB could read the file at all. */
async function copyDirectly(
  connection: Connection,
  input: StageInput,
  path: string,
  options: Pick<ValidateOptions, "compact" | "known" | "reading">
): Promise<boolean> {
  const sql = validateSql({
    from: regularCsv(input),
    match: input.match,
    header: input.sniff.header,
    delimiter: ",",
    ...options
  });
  // In an engine of its own: a file that is not as it seems can end DuckDB altogether.
  try {
    await connection.isolated(copyStage(sql, path));
    return true;
  } catch (error) {
    // A line with too few or too many cells: the slow way finds it and goes on.
    if (error instanceof UserError) throw error;
    return false;
  }
}

function decided({currency, decisions}: Reading): Pick<StagedFile, "currency" | "decisions"> {
  return {decisions, ...(currency && {currency})};
}

function regularCsv({file, sniff}: StageInput): string {
  const cells = sniff.header.map((_, i) => `_cell${i}: 'VARCHAR'`);
  return `read_csv(${literal(file.path)}, auto_detect = false, header = true, delim = ',', quote = '',
    escape = '', compression = ${literal(sniff.compression)}, columns = {${cells.join(", ")}})`;
}

/** Rows whose numbers show what a point means. */
const firstRows = 100_000;

/** Bytes above which a file is read while it is surveyed. */
const large = 1 << 25;

function mayBeRegular({sniff, match}: StageInput): boolean {
  const {timeZone = "UTC", decimalMark = "."} = match.schema.reading ?? {};
  // rows that are filled down are read in turn, and an id that is hashed is first looked at with its whole column
  const isInTurn = match.schema.columns.some(({fill, type}) => fill || type === "private_id");
  return (
    !isInTurn &&
    timeZone === "UTC" &&
    decimalMark === "." &&
    sniff.headerLine === 1 &&
    sniff.delimiter === "," &&
    sniff.encoding === "utf8" &&
    !sniff.hasQuote
  );
}

function isRegular(survey: Survey): boolean {
  return (
    survey.isUtf8 &&
    !survey.hasQuote &&
    !survey.hasNul &&
    survey.innerBlankLines === 0 &&
    survey.longestLine <= maxRecordLength &&
    (survey.newline === "lf" || survey.newline === "crlf")
  );
}

/** As stageFile, line by line. */
export async function stageNormalised(
  connection: Connection,
  input: StageInput,
  path: string
): Promise<StagedFile> {
  const {sniff, match} = input;
  const survey = await input.survey;
  const {records, broken, recordCount, brokenCount} = await normaliseFile({...input, survey}, path);
  const cells = sniff.header.map((_, i) => `_cell${i}`);
  const columns = ["_line: 'BIGINT'", ...cells.map((cell) => `${cell}: 'VARCHAR'`)].join(", ");
  // In one thread: values may hold line breaks, at which parallel readers could take a wrong turn.
  const from = `read_csv(${literal(records)}, auto_detect = false, header = false, delim = ',', quote = '"',
    escape = '"', new_line = '\\n', parallel = false, columns = {${columns}})`;
  const none = `(SELECT NULL::BIGINT AS _line, ${cells.map((cell) => `NULL::VARCHAR AS ${cell}`).join(", ")} LIMIT 0)`;
  const {delimiter, header} = sniff;
  const rows = statSync(records).size > 0 ? from : none;
  const reading = await readForms(connection, rows, match, {file: input.file.name});
  const sql = validateSql({from: rows, match, header, delimiter, reading, hasLine: true});
  await runChecks(match.schema, () => connection.run(copyStage(sql, path)));
  await rm(records);
  return {rows: recordCount + brokenCount, broken, compact: {}, ...decided(reading)};
}

function copyStage(sql: string, path: string): string {
  return `COPY (${sql}) TO ${literal(path)} ${partitionFormat}`;
}
