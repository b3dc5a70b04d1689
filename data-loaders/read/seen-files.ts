import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {codeDigest} from "../store/code-digest.ts";
import {digest} from "../store/digest.ts";
import type {Schema} from "../sources/schema/source.ts";
import {writeJson} from "../store/write-whole.ts";
import type {Sniff} from "./sniff-file.ts";

/** Where and when a file was last seen, and what it held then. */
interface Seen {
  readonly stamp: string;
  readonly sniff: Sniff;
  readonly sha256: string;
  readonly contentSha256: string;
  /** Of the code that looked. */
  readonly code: string;
  /** Of the schemas that it looked for. */
  readonly schemas: string;
}

/** What is known of files without reading them. */
export interface SeenFiles {
  /** Digests of a file that has not been written to since, as this code sees files. */
  find(path: string, stamp: string): (Omit<Seen, "sniff"> & {readonly sniff?: Sniff}) | undefined;
  /** Whether there was a file of this name, whatever it held. */
  has(path: string): boolean;
  /** Whether there was a file of this size, whose content it may share. */
  hasSize(bytes: number): boolean;
  add(path: string, seen: Omit<Seen, "code" | "schemas">): void;
  save(): Promise<void>;
}

/** Opens a store's memory of the files it was made from. */
export async function openSeenFiles(store: string, schemas: readonly Schema[]): Promise<SeenFiles> {
  const file = join(store, "seen.json");
  const code = codeDigest("read", "sources");
  const looked = digest(JSON.stringify(schemas));
  const text = await readFile(file, "utf8").catch(() => "{}");
  const seen = new Map(Object.entries(JSON.parse(text) as Record<string, Seen>));
  return {
    find(path, stamp) {
      const found = seen.get(path);
      if (found?.stamp !== stamp || found.code !== code) return undefined;
      const {sniff, ...rest} = found;
      // where the header is depends on what headers are known
      return found.schemas === looked ? {...rest, sniff} : rest;
    },
    has: (path) => seen.has(path),
    hasSize: (bytes) => [...seen.values()].some(({stamp}) => stamp.startsWith(`${bytes} `)),
    add: (path, one) => void seen.set(path, {...one, code, schemas: looked}),
    save: () => writeJson(file, Object.fromEntries([...seen].sort(([a], [b]) => (a < b ? -1 : 1))))
  };
}
