import {listLanded, readLanded, type LandedFile} from "../read-landed.ts";
import type {Live} from "./open-live.ts";

export interface FillOptions {
  readonly folder: string;
  readonly topic: string;
  readonly live: Live;
  /** Files that were written since then are read for windows, and those since the other for the day's totals. */
  readonly since: {readonly windows: number; readonly day: number};
  readonly signal: AbortSignal;
}

/**
 * Fills windows from the files of a topic that was landed before.
 *
 * @returns fills the totals of the day from older files, which may go on beside the tail
 * @throws UserError for a file that cannot be read
 */
export async function fillLive({
  folder,
  topic,
  live,
  since,
  signal
}: FillOptions): Promise<() => Promise<void>> {
  const files = await listLanded(folder, topic);
  const oldest = new Map<number, LandedFile>();
  for (const file of files)
    if (file.first < (oldest.get(file.partition)?.first ?? Infinity))
      oldest.set(file.partition, file);
  for (const {partition, mtimeMs} of oldest.values())
    live.begin(partition, mtimeMs < since.day ? -Infinity : Infinity);
  const read = async (file: LandedFile, onlyDay: boolean) => {
    const isOldest = oldest.get(file.partition) === file;
    const onLine = (line: string) => live.addLanded(file.partition, line, {onlyDay, isOldest});
    await readLanded(file.path, onLine, signal);
  };
  const isRecent = ({mtimeMs}: LandedFile) => mtimeMs >= since.windows;
  for (const file of files.filter(isRecent)) await read(file, false);
  return async () => {
    for (const file of files)
      if (!isRecent(file) && file.mtimeMs >= since.day) await read(file, true);
    live.fillDay();
  };
}
