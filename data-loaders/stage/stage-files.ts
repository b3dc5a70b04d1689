import type {Engine, Connection} from "../engine/open-engine.ts";
import {digest} from "../store/digest.ts";
import {stampOf} from "../store/stamp-of.ts";
import {onConnections} from "../engine/on-connections.ts";
import {matchSchema} from "../sources/schema/match-schema.ts";
import type {Source} from "../sources/schema/source.ts";
import {UnknownFile} from "../unknown-file.ts";
import {UserError} from "../user-error.ts";
import type {InputFile} from "../read/find-files.ts";
import {openPartitions, type Known} from "./open-partitions.ts";
import {unmatchedMappings} from "./unmatched-mappings.ts";
import {unreadFacts} from "./unread-facts.ts";
import type {Partition} from "./partition.ts";
import type {ReportConfig} from "../config.ts";
import type {SkippedFile} from "../manifest.ts";
import type {Progress} from "../progress.ts";
import {someOf} from "../store/some-of.ts";
import {openSeenFiles} from "../read/seen-files.ts";
import {sniffFile} from "../read/sniff-file.ts";
import {surveyFile, type Survey} from "../read/survey-file.ts";

export interface ReadFilesOptions {
  /** Folder of the store. */
  store: string;
  /** IANA zone in which days begin. */
  timeZone: string;
  onProgress: (progress: Progress) => void;
  /** Told what is worth saying aloud. */
  onNotice: (text: string) => void;
  /** Whether a file of a folder that is no known export stops the run, also when others are known. */
  onUnknownFile: ReportConfig["unknownFiles"];
}

/** What was read, how much of it now, and which files of folders were left alone. */
export interface ReadFiles {
  readonly partitions: Partition[];
  readonly read: {readonly bytes: number; readonly rows: number};
  readonly skipped: SkippedFile[];
  /** Mappings that fit no file, and those that do not read what tells orders that do not count. */
  readonly unmatched: readonly string[];
}

/**
 * Reads every file that was not read before, and says how much that was. All are recognised first, so that a mistake shows at once.
 *
 * @throws UserError for a file that is no known export, one that says nothing without another that is
 *   missing, or one that is written to while it is read
 */
export async function readFiles(
  engine: Engine,
  files: readonly InputFile[],
  sources: readonly Source[],
  {store, timeZone, onProgress, onNotice, onUnknownFile}: ReadFilesOptions
): Promise<ReadFiles> {
  const schemas = sources.flatMap((source) => source.schemas);
  const seen = await openSeenFiles(store, schemas);
  const known: (Known & {stamp: string})[] = [];
  const unknown: {file: InputFile; error: UnknownFile}[] = [];
  for (const file of files) {
    const stamp = await stampOf(file.path);
    try {
      const sniff = seen.find(file.path, stamp)?.sniff ?? (await sniffFile(file, schemas));
      known.push({file, stamp, sniff, match: matchSchema(sniff.header, schemas, file.name, sniff)});
    } catch (error) {
      if (!(error instanceof UnknownFile)) throw error;
      unknown.push({file, error});
    }
  }
  const skipped = skipUnknown(unknown, known.length > 0 && onUnknownFile === "skip");
  for (const {reason} of skipped) onNotice(`Skipped: ${reason}.`);
  checkCompany(known);
  const unmatched = [...unmatchedMappings(schemas, known), ...unreadFacts(known)];
  for (const text of unmatched) onNotice(`${text}.`);
  const partitions = await openPartitions(store, timeZone, onNotice);
  const totalBytes = known.reduce((sum, {file}) => sum + file.bytes, 0);
  const changes: Changes = {new: [], changed: [], touched: []};
  const read = {bytes: 0, rows: 0};
  let [bytes, rows] = [0, 0];
  const settle = async (
    connection: Connection,
    entry: (typeof known)[number]
  ): Promise<Partition> => {
    const {file, stamp} = entry;
    const last = seen.find(file.path, stamp);
    const idOf = ({contentSha256}: Pick<Survey, "contentSha256">) =>
      digest(contentSha256, partitions.keyOf(entry));
    let partition = last && (await partitions.find(idOf(last), entry, last.sha256));
    if (!partition) {
      let surveyed = 0;
      onProgress({stage: "read", file: file.name, totalBytes, bytes, rows});
      const survey = surveyFile(file, entry.sniff, (more) => {
        surveyed += more;
        bytes += more;
        onProgress({stage: "read", file: file.name, totalBytes, bytes, rows});
      });
      // Touched only, or a copy: then the digest tells, and no row is read.
      if (seen.has(file.path) || seen.hasSize(file.bytes)) {
        partition = await partitions.find(idOf(await survey), entry, (await survey).sha256);
      }
      changes[!seen.has(file.path) ? "new" : partition ? "touched" : "changed"].push(file.name);
      if (!partition) {
        partition = await partitions.make(connection, entry, survey, idOf);
        read.bytes += file.bytes;
        read.rows += partition.rows;
      }
      if ((await stampOf(file.path)) !== stamp) {
        throw new UserError(
          `invalid file: ${file.name} changed while it was read; run again when it is complete`
        );
      }
      const {sha256, contentSha256} = await survey;
      seen.add(file.path, {stamp, sniff: entry.sniff, sha256, contentSha256});
      await seen.save();
      bytes -= surveyed;
    }
    bytes += file.bytes;
    rows += partition.rows;
    return partition;
  };
  const connections = [engine, await engine.connect()];
  const cleaned = await onConnections(connections, known, settle);
  for (const connection of connections) await connection.closeIsolated();
  const found: Partition[] = [];
  for (const partition of cleaned) {
    const duplicateOf = found.find(
      ({id, duplicateOf}) => id === partition.id && duplicateOf === undefined
    );
    if (duplicateOf)
      onNotice(
        `${partition.file.name} is identical to ${duplicateOf.file.name}, byte for byte: counted once.`
      );
    found.push(duplicateOf ? {...partition, duplicateOf: duplicateOf.file.name} : partition);
  }
  await partitions.save();
  await seen.save();
  for (const names of Object.values(changes)) names.sort();
  tellChanges(changes, onNotice);
  return {partitions: found, read, skipped, unmatched};
}

/** A folder may hold more than a shop's exports; who names a file means it. */
function skipUnknown(
  unknown: readonly {file: InputFile; error: UnknownFile}[],
  mayBeSkipped: boolean
): SkippedFile[] {
  const needed = unknown.find(({file}) => file.isNamed || !mayBeSkipped);
  if (needed) throw needed.error;
  return unknown.map(({file, error}) => ({file: file.name, reason: error.message}));
}

interface Changes {
  new: string[];
  changed: string[];
  touched: string[];
}

function tellChanges(
  {new: fresh, changed, touched}: Changes,
  onNotice: (text: string) => void
): void {
  if (fresh.length) onNotice(`New: ${someOf(fresh)}.`);
  if (changed.length) onNotice(`Changed, and read again: ${someOf(changed)}.`);
  if (touched.length) onNotice(`New time stamp, same content: ${someOf(touched)}.`);
}

function checkCompany(known: readonly Known[]): void {
  const present = new Set(known.map(({match}) => match.schema.name));
  for (const {file, match} of known) {
    const lacking = match.schema.needs?.find((name) => !present.has(name));
    if (lacking === undefined) continue;
    throw new UserError(
      `missing file: ${match.schema.title} (${file.name}) cannot be used without ${lacking.replaceAll("_", " ")}`
    );
  }
}
