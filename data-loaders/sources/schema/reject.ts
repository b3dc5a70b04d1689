import {asideKinds} from "../../../src/model/aside-kinds.ts";
import type {TableColumn} from "../../tables/index.ts";

/** What can be wrong with a row: something cannot be read, is not there, or names nothing that is known. */
export const faultKinds = ["invalid", "missing", "unknown"] as const;

/** All kinds of rows that are not accepted. */
export const rejectKinds = [...faultKinds, ...(Object.keys(asideKinds) as AsideKind[])] as const;

/** Why a row without a fault does not count. */
type AsideKind = keyof typeof asideKinds;

export type RejectKind = (typeof rejectKinds)[number];

/** Why a row is rejected. */
export interface Reject {
  readonly kind: RejectKind;
  /** What it is about, as people know it: the file's name of a column, or "row". */
  readonly what: string;
  /** The column of a table that could not be made; null where none would have been, and of a whole row. */
  readonly column: TableColumn | null;
}

/** A line that is no record. */
export const brokenRow: Reject = {kind: "invalid", what: "row", column: null};

/** A record with characters that cannot be decoded. */
export const brokenText: Reject = {kind: "invalid", what: "encoding", column: null};

/** A reject in words: `invalid price`. */
export function reasonOf({kind, what}: Pick<Reject, "kind" | "what">): string {
  return `${kind} ${what}`;
}

/** Whether a row was rejected without being at fault. */
export function isAside({kind}: {readonly kind: RejectKind}): boolean {
  return kind in asideKinds;
}
