import {rm} from "node:fs/promises";
import {join} from "node:path";
import {codeDigest} from "../store/code-digest.ts";
import {digest} from "../store/digest.ts";
import type {Connection} from "../engine/open-engine.ts";
import {openKeptResults, type Kept} from "../store/kept-results.ts";
import type {Match} from "../sources/schema/match-schema.ts";
import type {InputFile} from "../read/find-files.ts";
import {isLog} from "../sources/schema/log-schema.ts";
import {partitionFiles, type Partition, type PartitionAccount} from "./partition.ts";
import type {Sniff} from "../read/sniff-file.ts";
import {stageFile} from "./stage-file.ts";
import type {Survey} from "../read/survey-file.ts";
import {writePartition} from "./write-partition.ts";

/** A file that was recognised. */
export interface Known {
  readonly file: InputFile;
  readonly sniff: Sniff;
  readonly match: Match;
}

/** The partitions of a store. */
export interface Partitions {
  /** What the partition of a file depends on beside the file's content. */
  keyOf(known: Known): string;
  /** The partition of that name, when it is there and whole. */
  find(id: string, known: Known, sha256: string): Promise<Partition | undefined>;
  /** Reads a file, or finds that its content was read before. */
  make(
    connection: Connection,
    known: Known,
    survey: Promise<Survey>,
    idOf: (survey: Survey) => string
  ): Promise<Partition>;
  /** Keeps in mind which partitions were found whole. */
  save(): Promise<void>;
}

/** Opens the folder of partitions in a store. */
export async function openPartitions(
  store: string,
  timeZone: string,
  onNotice: (text: string) => void
): Promise<Partitions> {
  const folder = join(store, "partitions");
  const kept = await openKeptResults(folder);
  const code = codeDigest(
    "engine",
    "store",
    "read",
    "forms",
    "survey",
    "stage",
    "sources",
    "tables"
  );

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
    const days = isLog(match.schema) ? timeZone : "";
    const {header, headerLine, delimiter} = sniff;
    return digest(code, JSON.stringify([match, header, headerLine, delimiter, days]));
  }

  async function find(id: string, known: Known, sha256: string) {
    const found = await kept.find<PartitionAccount>(id, () => logDamage(known));
    return found && partitionOf(found, known, sha256);
  }

  async function make(
    connection: Connection,
    known: Known,
    surveying: Promise<Survey>,
    idOf: (survey: Survey) => string
  ) {
    const stage = join(folder, `${digest(known.file.path)}.tmp`);
    try {
      const staged = await stageFile(connection, {...known, survey: surveying}, stage);
      const survey = await surveying;
      const made = await inTurn(() =>
        kept.get<PartitionAccount>(
          idOf(survey),
          (into) =>
            writePartition(connection, {staged, stage, into, schema: known.match.schema, timeZone}),
          () => logDamage(known)
        )
      );
      return partitionOf(made, known, survey.sha256);
    } finally {
      await surveying.catch(() => undefined);
      await rm(stage, {force: true});
      await rm(`${stage}.broken.csv`, {force: true});
      await rm(`${stage}.records.csv`, {force: true});
    }
  }

  return {keyOf, find: (...words) => inTurn(() => find(...words)), make, save: kept.save};
}

function partitionOf(
  {id, folder, account}: Kept<PartitionAccount>,
  known: Known,
  sha256: string
): Partition {
  const path = join(folder, partitionFiles.rows);
  const rejectsPath = account.rejected > 0 ? join(folder, partitionFiles.rejects) : undefined;
  const {file, match, sniff} = known;
  return {
    ...account,
    id,
    file,
    schema: match.schema,
    headerLine: sniff.headerLine,
    path,
    sha256,
    ...(rejectsPath && {rejectsPath})
  };
}
