import {readdir, rm} from "node:fs/promises";
import {join} from "node:path";
import type {Manifest} from "../manifest.ts";
import type {Piece} from "./piece.ts";

/** Removes from a cache what the newest manifest no longer names, and what killed runs left. */
export async function sweepStore(
  cache: string,
  {sources, relations}: Manifest,
  pieces: readonly Piece[]
): Promise<void> {
  const files = Object.values(relations).flat();
  const keep: Record<string, Set<string>> = {
    "store/files": new Set(pieces.map(({id}) => id)),
    "store/tables": new Set([sources.tables]),
    "rollups/days": new Set(files.map((file) => file.split("/")[2]!)),
    "rollups/merged": new Set(files.map((file) => file.split("/")[2]!.replace(/\..*/, "")))
  };
  for (const [folder, kept] of Object.entries(keep)) {
    for (const name of await readdir(join(cache, folder)).catch(() => [])) {
      if (name === "checked.json") continue;
      const stem =
        folder === "store/files" || folder === "rollups/merged" ? name.replace(/\..*/, "") : name;
      if (!kept.has(stem) || name.endsWith(".tmp"))
        await rm(join(cache, folder, name), {recursive: true, force: true});
    }
  }
}
