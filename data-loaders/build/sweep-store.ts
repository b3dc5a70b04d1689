import {join} from "node:path";
import type {Manifest} from "../manifest.ts";
import {openKeptResults} from "../store/kept-results.ts";
import type {Partition} from "../stage/partition.ts";

/** Removes from a cache what the newest manifest no longer names, and what killed runs left. */
export async function sweepStore(
  cache: string,
  {sources, relations}: Manifest,
  partitions: readonly Partition[]
): Promise<void> {
  // rollups/days/2020-11-5f2c…/hours.parquet
  const rollups = Object.values(relations).flatMap((files) => files.map((file) => file.split("/")));
  const kept: Record<string, readonly string[]> = {
    "store/partitions": partitions.map(({id}) => id),
    "store/tables": [sources.tables],
    "rollups/days": rollups.filter(([, kind]) => kind === "days").map(([, , id]) => id!),
    "rollups/merged": rollups.filter(([, kind]) => kind === "merged").map(([, , id]) => id!)
  };
  for (const [folder, ids] of Object.entries(kept)) {
    const results = await openKeptResults(join(cache, folder));
    await results.sweep(ids);
    await results.save();
  }
}
