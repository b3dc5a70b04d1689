import type {SchemaColumn} from "./source.ts";

/** Columns of names, addresses and the like, which a file may have and of which nothing past the header is read. */
export function personalColumns(names: readonly string[]): SchemaColumn[] {
  return names.map((name) => ({name, type: "text", optional: true, personal: true}));
}
