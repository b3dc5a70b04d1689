/** Where a row stood: in a file, or in a topic whose messages were landed in files. */
export interface RowPlace {
  /** The file, or the topic. */
  readonly source: string;
  /** "line 812", "partition 0, offset 104". */
  readonly place: string;
  readonly isTopic: boolean;
}

/** Names of files that messages were landed in: topic, partition, and the offsets of the first and last of them. */
const landed = /^(?:.*\/)?(.+)-p(\d+)-(\d{16})-\d{16}\.ndjson\.gz$/;

/** Says where a row stood by its line; of a message it is the offset that its topic knows it by. */
export function rowPlace(file: string, line: number): RowPlace {
  const [, topic, partition, first] = landed.exec(file) ?? [];
  if (topic === undefined) return {source: file, place: `line ${line}`, isTopic: false};
  const offset = Number(first) + line - 1;
  return {
    source: topic,
    place: `partition ${Number(partition)}, offset ${offset}`,
    isTopic: true
  };
}
