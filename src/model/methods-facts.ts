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
  /** Chapters left out, and what the data would have to have: one of these. */
  readonly left: readonly {readonly title: string; readonly needs: readonly string[]}[];
  /** What each chapter's queries read: filtered relations and models. */
  readonly lineage: readonly {readonly chapter: string; readonly reads: readonly string[]}[];
  /** Each published table: what it is, and what it is made from. */
  readonly tables: readonly {
    readonly name: string;
    readonly file: string;
    readonly rows: number;
    readonly bytes: number;
    readonly about: string;
    readonly from: readonly string[];
  }[];
}
