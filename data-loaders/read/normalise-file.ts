import {once} from "node:events";
import {createWriteStream} from "node:fs";
import {finished} from "node:stream/promises";
import iconv from "iconv-lite";
import {explainFailure} from "../engine/explain-failure.ts";
import type {Match} from "../sources/schema/match-schema.ts";
import {brokenRow, brokenText, reasonOf, type Reject} from "../sources/schema/reject.ts";
import type {InputFile} from "./find-files.ts";
import {readBytes} from "./read-bytes.ts";
import type {Sniff} from "./sniff-file.ts";
import type {Survey} from "./survey-file.ts";
import {createTokeniser, type Token} from "./tokenise.ts";

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
  const isPersonal = (_: string, at: number) =>
    match.schema.columns[match.positions.indexOf(at)]?.personal;
  const personal = new Set(sniff.header.flatMap((cell, at) => (isPersonal(cell, at) ? [at] : [])));
  // A column nobody claims may hold anything, names too.
  const isPrivate =
    personal.size > 0 || sniff.header.some((_, at) => !match.positions.includes(at));
  const shown = (text: string) => (isPrivate ? `(${text.length} characters withheld)` : text);
  const records = await openCsv(`${out}.records.csv`);
  const broken = await openCsv(`${out}.broken.csv`);
  const undecoded = undecodedIn(survey);
  const isDamaged = (field: string) => undecoded?.test(field);
  const newline = survey.newline === "cr" ? "\r" : "\n";
  const width = sniff.header.length;
  const tokeniser = createTokeniser({delimiter: sniff.delimiter, newline}, () => width);
  const decoder = iconv.getDecoder(survey.encoding);
  let [recordCount, brokenCount, isHeader] = [0, 0, true];
  const addBroken = (line: number, reject: Reject, value: string, raw: string) => {
    brokenCount++;
    broken.add([String(line), reject.kind, reasonOf(reject), value, shown(raw)]);
  };

  async function write(tokens: readonly Token[]): Promise<void> {
    for (const token of tokens) {
      if (isHeader) {
        isHeader = false;
        continue;
      }
      if (token.kind === "broken") {
        addBroken(token.line, brokenRow, token.problem, token.raw);
      } else if (token.fields.some(isDamaged)) {
        const value = token.fields.find(isDamaged)!;
        const raw = token.fields.join(sniff.delimiter);
        addBroken(token.line, brokenText, shown(value), raw);
      } else {
        recordCount++;
        for (const at of personal) token.fields[at] = "";
        records.add([String(token.line), ...token.fields]);
      }
    }
    await records.flush();
    await broken.flush();
  }

  for await (const chunk of readBytes(file.path, file.name, sniff.compression)) {
    await write(tokeniser.push(decoder.write(chunk)));
  }
  await write(tokeniser.push(decoder.end() ?? ""));
  await write(tokeniser.end());
  await records.close();
  await broken.close();
  // Line breaks were counted before by code that knows nothing of records; a file of CRs has none.
  const read = tokeniser.lines() - (survey.isTerminated ? 1 : 0);
  if (newline === "\n" && read !== survey.lines) {
    throw new Error(`invalid account: ${read} lines read of ${survey.lines} (${file.name})`);
  }
  return {records: records.path, broken: broken.path, recordCount, brokenCount};
}

/**
 * What characters that could not be decoded show as: U+FFFD, which in sound UTF-8 is only its text, or half of
 * a pair of UTF-16.
 */
function undecodedIn({encoding, isUtf8}: Survey): RegExp | undefined {
  if (encoding.startsWith("utf16")) return /\p{Surrogate}/u;
  return encoding === "utf8" && !isUtf8 ? /\uFFFD/ : undefined;
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
