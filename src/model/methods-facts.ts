/** What Methods tells of how the report was made; worked out at build. */
export interface MethodsFacts {
  /** Digest of the exports and of all that was computed from them before any page. */
  readonly key: string;
  readonly versions: readonly {readonly name: string; readonly version: string}[];
  /** Every finding of the chapters that stand, and whether it speaks about the whole report. */
  readonly findings: readonly {
    readonly id: string;
    readonly chapter: string;
    readonly method: string;
    readonly speaks: boolean;
  }[];
  /** What the exporters' data leave open, in sentences. */
  readonly notes: readonly string[];
  /** Chapters left out, and what the data would have to have: one of these. */
  readonly left: readonly {readonly title: string; readonly needs: readonly string[]}[];
  /** What follows the reader's filters, and the published tables it is made from. */
  readonly relations: readonly Made[];
  /** Each published table, and the rollups or tables of the store it is made from. */
  readonly tables: readonly (Made & {readonly rows: number})[];
  /** Each rollup, and what it is made from, down to the tables of the store. */
  readonly rollups: readonly Made[];
}

/** Something that was made from something else. */
export interface Made {
  readonly name: string;
  readonly about: string;
  readonly from: readonly string[];
}

/** What a chapter's queries name. */
export interface ChapterReads {
  /** Its title. */
  readonly chapter: string;
  readonly reads: readonly string[];
}
