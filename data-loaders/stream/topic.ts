/** A message, as it lies in the topic. */
export interface Message {
  readonly offset: number;
  readonly value: Buffer | null;
}

/** What a partition holds. */
export interface PartitionRange {
  readonly partition: number;
  /** Offset of the oldest message that is still there, and of the next one that will be written. */
  readonly earliest: number;
  readonly latest: number;
}

/** A topic to read: all that Daybook needs of a client of Kafka. */
export interface Topic {
  /** The partitions as they are now, by number, up to the first transaction that is open. */
  ranges(): Promise<PartitionRange[]>;
  /**
   * Reads partitions from given offsets on, until it is told to stop.
   *
   * @param from the offset of the first message wanted of each partition
   * @throws UserError where messages expired before they were read; UnreachableBroker
   */
  read(from: ReadonlyMap<number, number>, options: ReadOptions): Promise<void>;
  /**
   * The partitions that an open transaction holds up.
   *
   * @param ends where `ranges` said that they end
   */
  open(ends: ReadonlyMap<number, number>): Promise<number[]>;
  close(): Promise<void>;
}

export interface ReadOptions {
  /** Told messages of one partition in their order, and the offset after the last of them. */
  onMessages(partition: number, messages: readonly Message[], next: number): Promise<void>;
  /** Told when brokers have had nothing more to give for a while. */
  onIdle?(): void;
  /** Told of each answer of a broker. */
  onAnswer?(): void;
  /** Milliseconds without any answer after which it is given up; default: 60,000. */
  readonly longestSilence?: number;
  /** Stops it. */
  readonly signal: AbortSignal;
}
