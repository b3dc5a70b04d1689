import iconv from "iconv-lite";
import type {Engine} from "../engine/open-engine.ts";
import {literal} from "../engine/literal.ts";
import {matchSchema, type Match} from "../sources/schema/match-schema.ts";
import {reasonOf} from "../sources/schema/reject.ts";
import type {Schema} from "../sources/schema/source.ts";
import {readForms} from "../survey/read-forms.ts";
import type {Decision} from "../forms/reading.ts";
import type {InputFile} from "../read/find-files.ts";
import {runChecks} from "./run-checks.ts";
import {validateSql} from "./validate-sql.ts";
import {readBytes} from "../read/read-bytes.ts";
import {readRows} from "../read/read-rows.ts";
import {createScan, type ByteScan} from "../read/scan-bytes.ts";
import {sniffFile, type Sniff} from "../read/sniff-file.ts";
import {encodingOf, type Survey} from "../read/survey-file.ts";

/** What the first rows of a file tell. */
export interface Preview {
  readonly sniff: Sniff;
  readonly match: Match;
  readonly encoding: Survey["encoding"];
  readonly newline: ByteScan["newline"];
  readonly records: readonly {readonly line: number; readonly fields: readonly string[]}[];
  /** Rows read, broken ones among them. */
  readonly rows: number;
  /** No rows follow those that were read. */
  readonly isWhole: boolean;
  readonly problems: readonly {
    readonly line: number;
    readonly reason: string;
    readonly value: string;
  }[];
  /** How columns are read, as far as these rows tell. */
  readonly decisions: readonly Decision[];
}

/**
 * Reads the beginning of a file as an ingest would, and validates its rows.
 *
 * @throws UserError as an ingest does for a file that is no known export
 */
export async function previewFile(
  engine: Engine,
  file: InputFile,
  schemas: readonly Schema[]
): Promise<Preview> {
  const sniff = await sniffFile(file, schemas);
  const match = matchSchema(sniff.header, schemas, file.name, sniff);
  const {bytes, isCut} = await readBeginning(file, sniff);
  const scan = createScan();
  const text16 = sniff.encoding === "utf8" ? undefined : iconv.decode(bytes, sniff.encoding);
  scan.push(text16 === undefined ? bytes : Buffer.from(text16));
  const found = scan.end();
  const encoding = encodingOf(sniff.encoding, found);
  const reader = readRows({sniff, survey: {...found, encoding}, match});
  const all = reader.push(iconv.decode(bytes, encoding));
  if (!isCut) all.push(...reader.end());
  const rows = all.slice(0, maxRows);
  const records = rows.flatMap((row) => (row.kind === "record" ? [row] : []));
  const broken = rows.flatMap((row) =>
    row.kind === "broken" ? [{line: row.line, reason: reasonOf(row.reject), value: row.value}] : []
  );
  const isWhole = !isCut && all.length <= maxRows;
  const {problems, decisions} =
    records.length === 0
      ? {problems: [], decisions: []}
      : await validate(engine, records, match, sniff, {file: file.name, isPart: !isWhole});
  return {
    sniff,
    match,
    encoding,
    newline: found.newline,
    records,
    rows: rows.length,
    isWhole,
    problems: [...broken, ...problems].sort((a, b) => a.line - b.line),
    decisions
  };
}

const maxRows = 1000;
const maxBytes = 1 << 20;

async function readBeginning(
  file: InputFile,
  sniff: Sniff
): Promise<{bytes: Buffer; isCut: boolean}> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of readBytes(file.path, file.name, sniff.compression)) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > maxBytes) return {bytes: Buffer.concat(chunks), isCut: true};
  }
  return {bytes: Buffer.concat(chunks), isCut: false};
}

async function validate(
  engine: Engine,
  records: Preview["records"],
  match: Match,
  {header, delimiter}: Sniff,
  {file, isPart}: {file: string; isPart: boolean}
): Promise<Pick<Preview, "problems" | "decisions">> {
  const cells = header.map((_, at) => `_cell${at}`);
  const values = records.map(({line, fields}) => `(${line}, ${fields.map(textSql).join(", ")})`);
  const from = `(VALUES ${values.join(", ")}) AS preview(_line, ${cells.join(", ")})`;
  const reading = await readForms(engine, from, match, {file, isPart});
  const validated = validateSql({
    from,
    match,
    header,
    delimiter,
    reading,
    hasLine: true
  });
  const sql = `SELECT _line AS line, _reason AS reason, coalesce(_value, '') AS value
    FROM (${validated}) ORDER BY _line`;
  type Found = {line: number; reason: string | null; value: string};
  const rows = await runChecks(match.schema, () => engine.rows<Found>(sql));
  // A condition in the query would be worked into every expression of it, which takes DuckDB seconds.
  const problems = rows.flatMap(({reason, ...row}) => (reason === null ? [] : [{...row, reason}]));
  return {problems, decisions: reading.decisions};
}

function textSql(cell: string): string {
  return cell === "" ? "NULL::VARCHAR" : literal(cell);
}
