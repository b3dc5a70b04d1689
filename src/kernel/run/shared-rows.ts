import type {Vector} from "../values/vector.js";
import type {Frame} from "./frame.js";
import type {Groups} from "./grouping.js";
import type {Memo, SharedRows} from "./memo.js";

/** Vectors by the canonical texts of expressions. */
export interface Known {
  get(text: string): Vector | undefined;
  set(text: string, value: Vector): void;
}

/** Lets other questions find what is computed of a frame. */
export function shareFrame(frame: Frame, memo: Memo): Frame {
  return frame.shared ? frame : {...frame, shared: {memo, name: memo.newName()}};
}

/** A frame or groups computed of shared rows: at most once, if the text says all that they depend on. */
export function computeOnce<T extends Frame | Groups>(
  shared: SharedRows | undefined,
  text: string,
  compute: () => T
): T {
  if (!shared || !isWhole(text)) return compute();
  const key = `${shared.name} ${text}`;
  const known = shared.memo.get(key) as T | undefined;
  if (known) return known;
  const found = compute();
  shared.memo.keep(key, found, "ids" in found ? bytesOfGroups(found) : bytesOfFrame(found));
  return found;
}

/**
 * What is known of some rows.
 *
 * @param about what is known, besides its text: how the rows are grouped
 */
export function knownOf(shared: SharedRows | undefined, about = ""): Known {
  const own = new Map<string, Vector>();
  if (!shared || !isWhole(about)) return own;
  const {memo, name} = shared;
  const isOwn = (text: string) => text.startsWith("#") || !isWhole(text);
  const key = (text: string) => `${name} ${about} ${text}`;
  return {
    get: (text) => (isOwn(text) ? own.get(text) : (memo.get(key(text)) as Vector | undefined)),
    set(text, value) {
      if (isOwn(text)) own.set(text, value);
      else
        memo.keep(key(text), value, value.data.byteLength + (value.valid?.byteLength ?? 0) + 100);
    }
  };
}

function bytesOfGroups({ids, firsts}: Groups): number {
  return ids.byteLength + firsts.byteLength;
}

/** About what a frame takes: most columns are never read, and many are narrow. */
export function bytesOfFrame({rows, columns}: Frame): number {
  return rows * columns.length * 2 + 1000;
}

/** Whether a canonical text says it all: it names nothing that is not among the rows, and no query or window. */
function isWhole(text: string): boolean {
  return !/[@?]|in-query|exists|scalar|over "/.test(text);
}
