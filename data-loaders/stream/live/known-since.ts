/**
 * Since when all events of a topic are known: each partition was read from some message on, and what was landed before a
 * time is not read again. All times are milliseconds since 1970.
 */
export interface KnownSince {
  /** Whether something is known of where a partition began. */
  has(partition: number): boolean;
  /** Says when the first message happened that was read of a partition; Infinity where a file that is to be read has it. */
  begin(partition: number, time: number): void;
  /** Says that those files are read: where none had an event, all is known from a time on. */
  settle(time: number): void;
  time(): number;
}

/** @param since what was landed before is not read */
export function createKnownSince(since: number): KnownSince {
  const begun = new Map<number, number>();
  const begin = (partition: number, time: number) => {
    if ((begun.get(partition) ?? Infinity) === Infinity) begun.set(partition, time);
  };
  return {
    has: (partition) => begun.has(partition),
    begin,
    settle(time) {
      for (const partition of begun.keys()) begin(partition, time);
    },
    time: () => Math.max(since, ...begun.values())
  };
}
