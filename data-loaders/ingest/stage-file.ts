import {statSync} from "node:fs";
import {rm} from "node:fs/promises";
import {join} from "node:path";
import {literal} from "../engine/literal.ts";
import type {Engine} from "../engine/open-engine.ts";
import type {Match} from "../sources/shape/match-shape.ts";
import {UserError} from "../user-error.ts";
import {decimalMark} from "./decimal-mark.ts";
import type {InputFile} from "./find-files.ts";
import {judgeSql} from "./judge-sql.ts";
import {normaliseFile} from "./normalise-file.ts";
import type {Sniff} from "./sniff-file.ts";
import type {Survey} from "./survey-file.ts";

/** A file whose rows are typed and judged, in a Parquet file in the order of the lines. */
export interface StagedFile {
  readonly file: InputFile;
  readonly sniff: Sniff;
  readonly survey: Survey;
  readonly match: Match;
  /** Records counted by code that is not the parser's. */
  readonly rows: number;
  readonly path: string;
  /** CSV of the lines that are no records; see Normalised. */
  readonly broken?: string;
}

/**
 * Types and judges every row of a file. A file that is plainly regular is read by DuckDB alone, in
 * parallel; any other is first rewritten line by line, and so is one over which the two disagree.
 */
export async function stageFile(
  engine: Engine,
  input: Pick<StagedFile, "file" | "sniff" | "survey" | "match">,
  out: string
): Promise<StagedFile> {
  return (await stageDirectly(engine, input, out)) ?? (await stageNormalised(engine, input, out));
}

type Input = Pick<StagedFile, "file" | "sniff" | "survey" | "match">;

async function stageDirectly(
  engine: Engine,
  input: Input,
  out: string
): Promise<StagedFile | undefined> {
  const {file, sniff, survey, match} = input;
  if (!isRegular(sniff, survey)) return undefined;
  const rows = survey.lines - survey.blankLines - 1;
  const cells = sniff.header.map((_, i) => `_cell${i}`);
  const codec = sniff.compression;
  const from = `read_csv(${literal(file.path)}, auto_detect = false, header = true, delim = ',', quote = '',
    escape = '', compression = ${literal(codec)}, columns = {${cells.map((cell) => `${cell}: 'VARCHAR'`).join(", ")}})`;
  const path = `${out}.parquet`;
  try {
    await engine.run(
      copyStage(judgeSql({from, match, width: cells.length, delimiter: ",", mark: "."}), path)
    );
  } catch (error) {
    // A line with too few or too many cells: the slow way finds it and goes on.
    if (error instanceof UserError) throw error;
    return undefined;
  }
  const [found] = await engine.rows<{n: number}>(
    `SELECT count(*) AS n FROM read_parquet(${literal(path)})`
  );
  return found?.n === rows ? {...input, rows, path} : undefined;
}

function isRegular(sniff: Sniff, survey: Survey): boolean {
  return (
    sniff.delimiter === "," &&
    sniff.encoding === "utf8" &&
    survey.isUtf8 &&
    !survey.hasQuote &&
    !survey.hasNul &&
    survey.innerBlankLines === 0 &&
    (survey.newline === "lf" || survey.newline === "crlf")
  );
}

async function stageNormalised(engine: Engine, input: Input, out: string): Promise<StagedFile> {
  const {sniff, match} = input;
  const {records, broken, recordCount, brokenCount} = await normaliseFile(input, out);
  const cells = sniff.header.map((_, i) => `_cell${i}`);
  const columns = ["line: 'BIGINT'", ...cells.map((cell) => `${cell}: 'VARCHAR'`)].join(", ");
  // In one thread: values may hold line breaks, at which parallel readers could take a wrong turn.
  const from = `read_csv(${literal(records)}, auto_detect = false, header = false, delim = ',', quote = '"',
    escape = '"', parallel = false, columns = {${columns}})`;
  const path = `${out}.parquet`;
  const mark = await decimalMark(engine, from, sniff.delimiter, match);
  const {delimiter} = sniff;
  if (statSync(records).size > 0) {
    const sql = judgeSql({from, match, width: cells.length, delimiter, mark, line: "line"});
    await engine.run(copyStage(sql, path));
  } else {
    const none = `(SELECT NULL::BIGINT AS line, ${cells.map((cell) => `NULL::VARCHAR AS ${cell}`).join(", ")} LIMIT 0)`;
    const sql = judgeSql({from: none, match, width: cells.length, delimiter, mark, line: "line"});
    await engine.run(copyStage(sql, path));
  }
  await rm(records);
  return {...input, rows: recordCount + brokenCount, path, broken};
}

function copyStage(sql: string, path: string): string {
  // Written and read once: snappy costs next to nothing, and zstd more than all the rest.
  return `COPY (${sql}) TO ${literal(path)} (FORMAT parquet, COMPRESSION snappy)`;
}

/** Where the stage of the nth file goes. */
export function stagePath(folder: string, n: number): string {
  return join(folder, `stage-${String(n).padStart(5, "0")}`);
}
