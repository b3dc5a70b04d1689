import {readdirSync} from "node:fs";
import type {Source} from "./schema/source.ts";

/** Every source Daybook knows: one file of this folder each, in the order of their names. */
export const sources: readonly Source[] = await Promise.all(
  readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith(".ts") && file !== "index.ts")
    .sort()
    .map(readSource)
);

async function readSource(file: string): Promise<Source> {
  const module = (await import(/* @vite-ignore */ `./${file}`)) as {source?: Source};
  if (module.source === undefined) throw new Error(`missing source: data-loaders/sources/${file}`);
  return module.source;
}
