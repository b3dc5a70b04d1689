import type {Manifest} from "../manifest.ts";
import {sources} from "../sources/index.ts";

/** What the exports that were read leave open, in sentences: the notes of their sources. */
export function sourceNotes({inputs}: Pick<Manifest, "inputs">): string[] {
  const read = new Set(inputs.map(({schema}) => schema));
  return sources
    .filter(({schemas}) => schemas.some(({name}) => read.has(name)))
    .flatMap(({note}) => note ?? []);
}
