/** What a query is written in. */
export interface Editor {
  readonly element: HTMLElement;
  text(): string;
  setText(text: string): void;
  /** Puts words in the place of what is selected, and goes on after them. */
  insert(words: string): void;
  replace(from: number, to: number, words: string): void;
  /** Shows the place of a fault, or none. */
  markFault(at: number | undefined): void;
  focus(): void;
}

/** A metric as a reader can put it into a query. */
export interface Measure {
  readonly id: string;
  readonly sql: string;
  readonly from: string;
}

export interface EditorOptions {
  readonly text: string;
  readonly selection?: {readonly anchor: number; readonly head: number};
  /** Columns by table, for completion. */
  readonly schema: Readonly<Record<string, readonly string[]>>;
  readonly measures: readonly Measure[];
  readonly label: string;
  onRun(): void;
  onChange(): void;
}
