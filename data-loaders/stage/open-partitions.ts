import {rm} from "node:fs/promises";
import {join} from "node:path";
import {codeDigest} from "../store/code-digest.ts";
import {digest} from "../store/digest.ts";
import type {Lane} from "../engine/open-engine.ts";
import {openKeptResults, type Kept} from "../store/kept-results.ts";
import type {Match} from "../sources/schema/match-schema.ts";
import type {InputFile} from "../read/find-files.ts";
import {isLog} from "../sources/schema/log-schema.ts";
import {pieceFiles, type Piece, type PieceAccount} from "./partition.ts";
import type {Sniff} from "../read/sniff-file.ts";
import {stageFile} from "./stage-file.ts";
import type {Survey} from "../read/survey-file.ts";
import {writePiece} from "./write-partition.ts";

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
  const folder = join(store, "partitions");
  const kept = await openKeptResults(folder);
  const code = codeDigest("engine", "store", "read", "stage", "sources", "tables");

  // One after the other: of two files that say the same, the second finds what the first has made or mended.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };

  const logDamage = ({file}: Known) =>
    onNotice(`The store's copy of ${file.name} is damaged: read again.`);

  function keyOf({sniff, match}: Known): string {
    const days = isLog(match.shape) ? timeZone : "";
    return digest(code, JSON.stringify([match, sniff.header, sniff.delimiter, days]));
  }

  async function find(id: string, known: Known, sha256: string) {
    const found = await kept.find<PieceAccount>(id, () => logDamage(known));
    return found && pieceOf(found, known, sha256);
  }

  async function make(
    lane: Lane,
    known: Known,
    surveying: Promise<Survey>,
    idOf: (survey: Survey) => string
  ) {
    const stage = join(folder, `${digest(known.file.path)}.tmp`);
    try {
      const staged = await stageFile(lane, {...known, survey: surveying}, stage);
      const survey = await surveying;
      const made = await inTurn(() =>
        kept.get<PieceAccount>(
          idOf(survey),
          (into) => writePiece(lane, {staged, stage, into, shape: known.match.shape, timeZone}),
          () => logDamage(known)
        )
      );
      return pieceOf(made, known, survey.sha256);
    } finally {
      await surveying.catch(() => undefined);
      await rm(stage, {force: true});
      await rm(`${stage}.broken.csv`, {force: true});
      await rm(`${stage}.records.csv`, {force: true});
    }
  }

  return {keyOf, find: (...words) => inTurn(() => find(...words)), make, save: kept.save};
}

function pieceOf({id, folder, account}: Kept<PieceAccount>, known: Known, sha256: string): Piece {
  const path = join(folder, pieceFiles.rows);
  const rejectsPath = account.rejected > 0 ? join(folder, pieceFiles.rejects) : undefined;
  const {file, match} = known;
  return {
    ...account,
    id,
    file,
    shape: match.shape,
    path,
    sha256,
    ...(rejectsPath && {rejectsPath})
  };
}
