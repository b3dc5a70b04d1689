import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import fc from "fast-check";
import iconv from "iconv-lite";
import {afterAll, beforeAll, expect, test} from "vitest";
import {readConfig} from "../../../data-loaders/config.ts";
import {literal} from "../../../data-loaders/engine/literal.ts";
import {openEngine, type Engine} from "../../../data-loaders/engine/open-engine.ts";
import {findFiles, type InputFile} from "../../../data-loaders/read/find-files.ts";
import {readBytes} from "../../../data-loaders/read/read-bytes.ts";
import {sniffFile} from "../../../data-loaders/read/sniff-file.ts";
import {surveyFile} from "../../../data-loaders/read/survey-file.ts";
import {maxRecordLength} from "../../../data-loaders/read/tokenise.ts";
import {allSources} from "../../../data-loaders/sources/schema/all-sources.ts";
import {matchSchema} from "../../../data-loaders/sources/schema/match-schema.ts";
import type {Schema} from "../../../data-loaders/sources/schema/source.ts";
import {partitionFiles} from "../../../data-loaders/stage/partition.ts";
import {previewFile} from "../../../data-loaders/stage/preview-file.ts";
import {
  stageDirectly,
  stageNormalised,
  type StagedFile,
  type StageInput
} from "../../../data-loaders/stage/stage-file.ts";
import {writePartition} from "../../../data-loaders/stage/write-partition.ts";
import {UserError} from "../../../data-loaders/user-error.ts";

const data = join(import.meta.dirname, "../../data");

/** Names of all cases of test/data. */
export const allCases = readdirSync(data).flatMap((file) => {
  const name = /^(.*)\.json$/.exec(file)?.[1];
  return name === undefined ? [] : [name];
});

let engine: Engine;
let folder: string;
let made = 0;

/** How much is read by both. */
export interface BothReaders {
  /** Names of cases of test/data. */
  readonly cases: readonly string[];
  /** Cases that DuckDB reads alone, some of all. */
  readonly direct: readonly string[];
  /** How many lists of random lines. */
  readonly lists: number;
}

/** Tests that a file has one account, whether DuckDB reads it alone, it is rewritten line by line, or only looked at. */
export function readByBoth({cases, direct: some, lists}: BothReaders): void {
  const readDirectly: string[] = [];

  beforeAll(async () => {
    engine = await openEngine();
    folder = mkdtempSync(join(tmpdir(), "daybook-test-"));
  });
  afterAll(async () => {
    await engine.close();
    rmSync(folder, {recursive: true});
  });

  test.each(cases)("%s", async (name) => {
    const {config, path} = JSON.parse(readFileSync(join(data, `${name}.json`), "utf8")) as {
      config?: unknown;
      path?: string;
    };
    const schemas = schemasOf(config);
    const paths = readdirSync(data)
      .filter((file) => file === path || (file.startsWith(`${name}.`) && !file.endsWith(".json")))
      .concat(readdirSync(data).filter((file) => file === name));
    const files = await findFiles(paths.map((file) => join(data, file))).catch(() => []);
    for (const file of files) {
      const {direct, normalised, failure} = await read(file, schemas);
      if (failure !== undefined) {
        const preview: unknown = await previewFile(engine, file, schemas).catch((error) => error);
        expect((preview as Error).message, file.name).toBe(failure);
        continue;
      }
      if (direct !== undefined) {
        readDirectly.push(file.name);
        expect(direct, file.name).toEqual(normalised);
      }
      const quoted = await withQuotes(file, schemas);
      if (quoted !== undefined) {
        const again = await read(quoted, schemas);
        expect(again.direct, file.name).toBeUndefined();
        expect(again.normalised, file.name).toEqual(normalised);
      }
      const preview = await previewFile(engine, file, schemas);
      expect(preview.isWhole, file.name).toBe(true);
      expect(preview.rows, file.name).toBe(normalised!.rows);
      expect(preview.problems, file.name).toEqual(
        normalised!.rejects.map(({line, reason, value}) => ({line, reason, value: value ?? ""}))
      );
    }
  });

  test("and both readers were at work", () => {
    expect(readDirectly).toEqual(expect.arrayContaining([...some]));
    expect(readDirectly.length).toBeGreaterThan(cases.length / 8);
    expect(readDirectly.length).toBeLessThan(cases.length);
  });

  test.each([
    ["as long as a line may be", 0],
    ["one character longer", 1],
    ["longer than DuckDB reads", 3 * maxRecordLength * 3]
  ])("a line %s", async (_, more) => {
    const [before, after] = ["2020-10-02 08:30:00 UTC,view,2,7,a.b,", ",2.5,42,s"];
    const rest = maxRecordLength - before.length - after.length + more;
    const lines = [eventHeader, goodRow, before + "x".repeat(rest) + after, goodRow, ""];
    for (const end of ["\n", "\r\n"]) {
      const file = write(lines.join(end));
      const {direct, normalised} = await read(file, schemasOf());
      expect(normalised!.rows).toBe(3);
      expect(normalised!.rejects).toMatchObject(
        more === 0 ? [] : [{line: 3, reason: "invalid row", value: "more than 262144 characters"}]
      );
      expect(normalised!.accepted.length).toBe(more === 0 ? 3 : 2);
      if (more === 0) expect(direct).toEqual(normalised);
      else expect(direct).toBeUndefined();
      const preview = await previewFile(engine, file, schemasOf());
      expect(preview.problems).toEqual(
        normalised!.rejects.map(({line, reason, value}) => ({line, reason, value}))
      );
    }
  });

  test("any lines of a log, with and without a quote in the header", async () => {
    const line = fc.constantFrom(
      ...[goodRow, `${goodRow},`, `${goodRow},,`, `${goodRow}, `, `${goodRow},x`, ` ${goodRow} `],
      ...[eventHeader, eventHeader.toUpperCase(), `${eventHeader},`, ` ${eventHeader}`],
      ...["Total,,,,,,12.50,,", ",,Summe,,,,1,,", "Total", ",,,,,,,,", "", " ", "\t", "# note"],
      ...[goodRow.replace("view", "Total"), goodRow.replace("7.25", ""), "2020-10-01,view"]
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, {maxLength: 6}),
        fc.constantFrom("", ","),
        fc.constantFrom("\n", "\r\n"),
        fc.boolean(),
        async (lines, more, end, isTerminated) => {
          const text = [eventHeader + more, ...lines].join(end) + (isTerminated ? end : "");
          const {direct, normalised} = await read(write(text), schemasOf());
          const quoted = await read(write(text.replace(/^\w+/, '"$&"')), schemasOf());
          expect(quoted.normalised).toEqual(normalised);
          expect(direct ?? normalised).toEqual(normalised);
          expect(normalised!.rows).toBe(lines.filter((line) => line !== "").length);
        }
      ),
      {numRuns: lists}
    );
  });
}

const eventHeader =
  "event_time,event_type,product_id,category_id,category_code,brand,price,user_id,user_session";
const goodRow = "2020-10-01 08:30:00 UTC,view,1,7,a.b,lg,7.25,41,s-1";

interface Account {
  rows: number;
  rejects: {line: number; reason: string; value: string | null}[];
  accepted: unknown[];
}

function schemasOf(config?: unknown): Schema[] {
  return allSources(readConfig(config)).flatMap((source) => source.schemas);
}

/** What each of the readers makes of a file, or why there is nothing to read. */
async function read(
  file: InputFile,
  schemas: readonly Schema[]
): Promise<{direct?: Account; normalised?: Account; failure?: string}> {
  try {
    const sniff = await sniffFile(file, schemas);
    const match = matchSchema(sniff.header, schemas, file.name, sniff);
    const survey = await surveyFile(file, sniff);
    const input = {file, sniff, match, survey: Promise.resolve(survey)};
    const [one, other] = [join(folder, `${++made}.tmp`), join(folder, `${++made}.tmp`)];
    const staged = await stageDirectly(engine, input, one);
    return {
      direct: staged && (await accountOf(staged, input, one)),
      normalised: await accountOf(await stageNormalised(engine, input, other), input, other)
    };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return {failure: error.message};
  }
}

async function accountOf(
  staged: StagedFile,
  {match: {schema}}: StageInput,
  stage: string
): Promise<Account> {
  const into = join(folder, `partition-${++made}`);
  mkdirSync(into);
  const account = await writePartition(engine, {staged, stage, into, schema, timeZone: "UTC"});
  const rows = `read_parquet(${literal(join(into, partitionFiles.rows))}, file_row_number = true)`;
  const place = account.line === "place" ? "file_row_number + 2" : "_line";
  const columns = schema.columns.filter(({personal}) => !personal).map(({name}) => `"${name}"`);
  const accepted = await engine.rows(`SELECT ${place} AS line, _others,
      ${columns.map((name) => `CAST(${name} AS VARCHAR) AS ${name}`).join(", ")}
    FROM ${rows} WHERE _reason IS NULL ORDER BY line`);
  const rejects =
    account.rejected === 0
      ? []
      : await engine.rows<Account["rejects"][number]>(
          `SELECT * FROM read_parquet(${literal(join(into, partitionFiles.rejects))}) ORDER BY line`
        );
  expect(rejects.length).toBe(account.rejected);
  expect(accepted.length + rejects.length).toBe(account.rows);
  return {rows: account.rows, rejects, accepted};
}

/** A copy of a file in which the first name of the header is quoted; none where it is already, or of JSON. */
async function withQuotes(
  file: InputFile,
  schemas: readonly Schema[]
): Promise<InputFile | undefined> {
  const {format, compression, encoding: sniffed, headerLine} = await sniffFile(file, schemas);
  if (format !== "csv") return undefined;
  const chunks: Buffer[] = [];
  for await (const chunk of readBytes(file.path, file.name, compression)) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const encoding = sniffed === "utf8" ? "latin1" : sniffed;
  const text = iconv.decode(bytes, encoding, {stripBOM: false});
  const lines = text.split(text.includes("\n") ? "\n" : "\r");
  const above = lines.slice(0, headerLine - 1).join("\n").length + (headerLine > 1 ? 1 : 0);
  const mark = /^[^\p{L}\p{N}"]*/u.exec(text.slice(above).replace(/^ï»¿/, "   "))![0].length;
  const name = /^[\w -]+/.exec(text.slice(above + mark))?.[0];
  if (name === undefined) return undefined;
  const [start, end] = [above + mark, above + mark + name.length];
  const quoted = `${text.slice(0, start)}"${name}"${text.slice(end)}`;
  return write(iconv.encode(quoted, encoding, {addBOM: false}), file.name);
}

function write(content: string | Buffer, name = "log.csv"): InputFile {
  const path = join(folder, `${++made}.csv`);
  writeFileSync(path, content);
  return {path, name, bytes: Buffer.byteLength(content)};
}
