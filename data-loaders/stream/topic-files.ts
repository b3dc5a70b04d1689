import {readdir} from "node:fs/promises";
import {UserError} from "../user-error.ts";

/** A file of messages of one partition, each on the line of its offset. */
export interface TopicFile {
  readonly partition: number;
  /** Offset of the message on its first line, and on its last. */
  readonly first: number;
  readonly last: number;
}

/** Digits of an offset, so that names sort: the largest number that is exact has sixteen. */
const width = 16;

/** Names a file of messages: `orders-p0-0000000000000000-0000000000099999.ndjson.gz`. */
export function topicFileName(topic: string, {partition, first, last}: TopicFile): string {
  const [from, to] = [first, last].map((offset) => String(offset).padStart(width, "0"));
  return `${topic}-p${partition}-${from}-${to}.ndjson.gz`;
}

/** What a name says; undefined for one that is not of the topic. */
export function parseTopicFileName(topic: string, name: string): TopicFile | undefined {
  if (!name.startsWith(`${topic}-p`)) return undefined;
  const found = /^(\d+)-(\d{16})-(\d{16})\.ndjson\.gz$/.exec(name.slice(topic.length + 2));
  if (!found) return undefined;
  const [partition, first, last] = found.slice(1).map(Number) as [number, number, number];
  return {partition, first, last};
}

/**
 * The offset after the last message of each partition that a folder holds. The names of files are all that is
 * kept of how far a topic was landed: who deletes the last of them lands it again.
 *
 * @throws UserError where two files hold the same offsets, or where some are missing between them
 */
export async function nextOffsets(folder: string, topic: string): Promise<Map<number, number>> {
  const names = await readdir(folder);
  const files = names
    .flatMap((name) => parseTopicFileName(topic, name) ?? [])
    .sort((a, b) => a.partition - b.partition || a.first - b.first);
  const next = new Map<number, number>();
  for (const file of files) {
    const expected = next.get(file.partition);
    if (expected !== undefined && file.first !== expected) {
      const name = topicFileName(topic, file);
      throw new UserError(
        file.first < expected
          ? `duplicate messages: ${name} begins at ${file.first}, which the file before it holds too; remove one of the two`
          : `missing messages: ${name} begins at ${file.first}, the file before it ends at ${expected - 1}; restore the files between, or move all later ones of the partition away to land it again`
      );
    }
    next.set(file.partition, file.last + 1);
  }
  return next;
}
