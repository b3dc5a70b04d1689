import {mkdir, readFile, rename, rm, stat} from "node:fs/promises";
import {join} from "node:path";
import {codeDigest} from "../files/code-digest.ts";
import {digest, fileDigest} from "../files/digest.ts";
import {literal} from "../engine/literal.ts";
import {localTime} from "../engine/local-time.ts";
import type {Lane} from "../engine/open-engine.ts";
import {writeJson} from "../files/write-whole.ts";
import type {Match} from "../sources/shape/match-shape.ts";
import type {InputFile} from "./find-files.ts";
import {isLog, timeColumn} from "./log-shape.ts";
import type {Piece, PieceAccount} from "./piece.ts";
import type {Sniff} from "./sniff-file.ts";
import {sortStage} from "./sort-stage.ts";
import {stageFile, type StagedFile} from "./stage-file.ts";
import type {Survey} from "./survey-file.ts";
import {createCheck} from "../files/check-sums.ts";

/** A file that was recognised. */
export interface Known {
  readonly file: InputFile;
  readonly sniff: Sniff;
  readonly match: Match;
}

/** The pieces of a store. */
export interface Pieces {
  /** What the piece of a file depends on beside the file's content. */
  keyOf(known: Known): string;
  /** The piece of that name, when it is there and whole. */
  find(id: string, known: Known, sha256: string): Promise<Piece | undefined>;
  /** Reads a file, or finds that its content was read before. */
  make(
    lane: Lane,
    known: Known,
    survey: Promise<Survey>,
    idOf: (survey: Survey) => string
  ): Promise<Piece>;
  /** Keeps in mind which pieces were found whole. */
  save(): Promise<void>;
}

/** Opens the folder of pieces in a store. */
export async function openPieces(
  store: string,
  timeZone: string,
  onNotice: (text: string) => void
): Promise<Pieces> {
  const folder = join(store, "files");
  await mkdir(folder, {recursive: true});
  const code = codeDigest("engine", "files", "ingest", "sources", "tables");
  const check = await createCheck(store);

  // One after the other: of two files that say the same, the second finds what the first has made or mended.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };

  function keyOf({sniff, match}: Known): string {
    const days = isLog(match.shape) ? timeZone : "";
    return digest(code, JSON.stringify([match, sniff.header, sniff.delimiter, days]));
  }

  async function find(id: string, {file, match}: Known, sha256: string) {
    const text = await readFile(join(folder, `${id}.json`), "utf8").catch(() => undefined);
    if (text === undefined) return undefined;
    const account = JSON.parse(text) as PieceAccount;
    for (const [ending, sum] of Object.entries(account.sums)) {
      if (await check.isWhole(join(folder, id + ending), sum)) continue;
      onNotice(`The store's copy of ${file.name} is damaged: read again.`);
      await rm(join(folder, `${id}.json`), {force: true});
      return undefined;
    }
    return pieceOf(account, file, match, sha256);
  }

  function pieceOf(account: PieceAccount, file: InputFile, match: Match, sha256: string): Piece {
    const {id, sums} = account;
    const rejectsPath =
      ".rejects.parquet" in sums ? join(folder, `${id}.rejects.parquet`) : undefined;
    const path = join(folder, `${id}.parquet`);
    return {...account, file, shape: match.shape, path, sha256, ...(rejectsPath && {rejectsPath})};
  }

  async function make(
    lane: Lane,
    known: Known,
    surveying: Promise<Survey>,
    idOf: (survey: Survey) => string
  ) {
    const fresh = join(folder, `${digest(known.file.path)}.tmp`);
    try {
      const staged = await stageFile(lane, {...known, survey: surveying}, fresh);
      const survey = await surveying;
      const id = idOf(survey);
      return await inTurn(async () => {
        const found = await find(id, known, survey.sha256);
        if (found) return found;
        const account = await keep(lane, known, staged, id, fresh);
        return pieceOf(account, known.file, known.match, survey.sha256);
      });
    } finally {
      await surveying.catch(() => undefined);
      await rm(fresh, {force: true});
      await rm(`${fresh}.broken.csv`, {force: true});
      await rm(`${fresh}.records.csv`, {force: true});
    }
  }

  async function keep(lane: Lane, {match}: Known, staged: StagedFile, id: string, fresh: string) {
    const target = (ending: string) => join(folder, id + ending);
    const time = isLog(match.shape) ? timeColumn(match.shape) : undefined;
    const sorted = time !== undefined && (await sortStage(lane, fresh, time, staged));
    const line = staged.broken !== undefined || sorted ? "column" : "place";
    const rejected = await writeOwnRejects(lane, staged, fresh, line, target(".rejects.parquet"));
    const days = time === undefined ? undefined : await countDays(lane, fresh, time);
    const sums: Record<string, string> = {".parquet": await fileDigest(fresh)};
    if (rejected > 0) sums[".rejects.parquet"] = await fileDigest(target(".rejects.parquet"));
    const account: PieceAccount = {
      id,
      rows: staged.rows,
      rejected,
      line,
      compact: staged.compact,
      ...(days && {days}),
      sums
    };
    await rename(fresh, target(".parquet"));
    for (const [ending, sum] of Object.entries(sums)) await check.made(target(ending), sum);
    await writeJson(target(".json"), account);
    return account;
  }

  async function writeOwnRejects(
    lane: Lane,
    {broken}: StagedFile,
    stage: string,
    line: PieceAccount["line"],
    target: string
  ): Promise<number> {
    const place = line === "place" ? "file_row_number + 2" : "_line";
    const parts = [
      `SELECT ${place} AS line, _kind AS kind, _column AS "column", _reason AS reason, _value AS value, _raw AS raw
        FROM read_parquet(${literal(stage)}, file_row_number = true)
        -- what is wrong in itself
        WHERE _reason IS NOT NULL`
    ];
    if (broken !== undefined && (await stat(broken)).size > 0) {
      parts.push(`SELECT line, kind, NULL::VARCHAR AS "column", reason, value, raw
        FROM read_csv(${literal(broken)}, auto_detect = false, header = false, delim = ',', quote = '"', escape = '"',
          new_line = '\\n', parallel = false, max_line_size = 8388608,
          columns = {line: 'BIGINT', kind: 'VARCHAR', reason: 'VARCHAR', value: 'VARCHAR', raw: 'VARCHAR'})`);
    }
    const sql = parts.join(" UNION ALL ");
    const [found] = await lane.rows<{n: number}>(`SELECT count(*) AS n FROM (${sql})`);
    if (found!.n === 0) return 0;
    await lane.run(
      `COPY (${sql} ORDER BY line) TO ${literal(target)} (FORMAT parquet, COMPRESSION zstd)`
    );
    return found!.n;
  }

  async function countDays(
    lane: Lane,
    stage: string,
    time: string
  ): Promise<Record<string, number>> {
    const rows = await lane.rows<{day: string; n: number}>(`
      SELECT CAST(day AS VARCHAR) AS day, n
      FROM (
        SELECT CAST(${localTime(time, timeZone)} AS DATE) AS day, count(*) AS n
        FROM read_parquet(${literal(stage)})
        WHERE _reason IS NULL -- what is wrong has no day
        GROUP BY 1
      )
      ORDER BY 1`);
    return Object.fromEntries(rows.map(({day, n}) => [day, n]));
  }

  return {keyOf, find: (...words) => inTurn(() => find(...words)), make, save: check.save};
}
