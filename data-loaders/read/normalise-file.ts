import {once} from "node:events";
import {createWriteStream} from "node:fs";
import {finished} from "node:stream/promises";
import iconv from "iconv-lite";
import {explainFailure} from "../engine/explain-failure.ts";
import type {Match} from "../sources/schema/match-schema.ts";
import {reasonOf} from "../sources/schema/reject.ts";
import type {InputFile} from "./find-files.ts";
import {readBytes} from "./read-bytes.ts";
import type {Sniff} from "./sniff-file.ts";
import type {Survey} from "./survey-file.ts";
import {readRows, type Row} from "./read-rows.ts";

/** Where a file's records went. */
export interface Normalised {
  /** CSV without a header: physical line, then the cells. */
  readonly records: string;
  /** CSV without a header: physical line, kind, reason, value, raw text. */
  readonly broken: string;
  readonly recordCount: number;
  readonly brokenCount: number;
}

export interface NormaliseInput {
  readonly file: InputFile;
  readonly sniff: Sniff;
  readonly survey: Survey;
  readonly match: Match;
}

/**
 * Rewrites any readable CSV as plain UTF-8 with commas and each record's line number, and puts what is
 * no record isolated. Personal cells are left empty, and a broken line that may hold some is not shown.
 * One pass, bounded memory.
 *
 * @param out path to write beside, without an ending
 */
export async function normaliseFile(
  {file, sniff, survey, match}: NormaliseInput,
  out: string
): Promise<Normalised> {
  const records = await openCsv(`${out}.records.csv`);
  const broken = await openCsv(`${out}.broken.csv`);
  const reader = readRows({sniff, survey, match});
  const decoder = iconv.getDecoder(survey.encoding);
  let [recordCount, brokenCount] = [0, 0];

  async function write(rows: readonly Row[]): Promise<void> {
    for (const row of rows) {
      if (row.kind === "broken") {
        brokenCount++;
        const {line, reject, value, raw} = row;
        broken.add([String(line), reject.kind, reasonOf(reject), value, raw]);
      } else {
        recordCount++;
        records.add([String(row.line), ...row.fields]);
      }
    }
    await records.flush();
    await broken.flush();
  }

  for await (const chunk of readBytes(file.path, file.name, sniff.compression)) {
    await write(reader.push(decoder.write(chunk)));
  }
  await write(reader.push(decoder.end() ?? ""));
  await write(reader.end());
  await records.close();
  await broken.close();
  // Line breaks were counted before by code that knows nothing of records; a file of CRs has none.
  const read = reader.lines() - (survey.isTerminated ? 1 : 0);
  if (survey.newline !== "cr" && read !== survey.lines) {
    throw new Error(`invalid account: ${read} lines read of ${survey.lines} (${file.name})`);
  }
  return {records: records.path, broken: broken.path, recordCount, brokenCount};
}

async function openCsv(path: string) {
  const stream = createWriteStream(path);
  let failure: unknown;
  stream.on("error", (error) => (failure = explainFailure(error)));
  let lines: string[] = [];
  async function flush(): Promise<void> {
    if (failure !== undefined) throw failure;
    if (lines.length === 0) return;
    const text = lines.join("");
    lines = [];
    if (stream.write(text)) return;
    await once(stream, "drain").catch((error: unknown) => {
      throw explainFailure(error);
    });
  }
  return {
    path,
    add: (cells: readonly string[]) => void lines.push(`${cells.map(quote).join(",")}\n`),
    flush,
    async close() {
      await flush();
      stream.end();
      await finished(stream).catch((error: unknown) => {
        throw explainFailure(error);
      });
    }
  };
}

function quote(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
