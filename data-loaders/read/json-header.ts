import iconv from "iconv-lite";
import {UnknownFile} from "../unknown-file.ts";
import type {InputFile} from "./find-files.ts";
import {createJsonColumns} from "./json-columns.ts";
import {jsonFields} from "./json-fields.ts";
import {readBytes, type Compression} from "./read-bytes.ts";
import {splitLines, type Line} from "./split-lines.ts";
import {maxRecordLength} from "./tokenise.ts";

/** What a file of JSON lines has in place of a header. */
export interface JsonHeader {
  /** The names of all values of any line, in the order in which they first appear; of several spellings the first. */
  readonly header: readonly string[];
  /** The values of the first line. */
  readonly first: readonly string[];
}

/**
 * Whether a text is JSON with an object on each line. In a file that is named so, the first lines may be none: a topic
 * may begin with a message that cannot be read.
 *
 * @throws UnknownFile `unsupported file` for JSON of another layout
 */
export function isJsonLines(text: string, name: string): boolean {
  const start = text.trimStart();
  const line = start.slice(0, start.search(/[\r\n]|$/));
  const isNamed = /\.(ndjson|jsonl)(\.|$)/i.test(name) && !start.startsWith("[");
  const lines = isNamed ? start.split(/[\r\n]+/) : [line];
  if (lines.some((one) => /^\s*\{/.test(one) && typeof jsonFields(one) !== "string")) return true;
  if (/^\[\s*\{\s*"/.test(start) || /^\{\s*("|$)/.test(line))
    throw new UnknownFile(
      `unsupported file: JSON that is not one object on each line (${name}); \`jq -c '.[]'\` of a list, or \`jq -c .\` of objects, writes it so`
    );
  return false;
}

/**
 * Reads the names of all values of a file of JSON lines. All lines are read: one may have what none has had before.
 */
export async function readJsonHeader(
  file: InputFile,
  {compression, encoding}: {compression: Compression; encoding: string}
): Promise<JsonHeader> {
  const columns = createJsonColumns();
  const names = new Map<string, string>();
  let first: readonly string[] | undefined;
  const lines = splitLines("\n", maxRecordLength);
  const read = (found: readonly Line[]) => {
    for (const {text} of found) {
      const fields = jsonFields(text);
      if (typeof fields === "string") continue;
      for (const name of fields.keys()) {
        const key = columns.keyOf(name);
        if (!names.has(key)) names.set(key, name);
      }
      first ??= [...columns.valuesOf(fields).values.values()];
    }
  };
  const decoder = iconv.getDecoder(encoding);
  for await (const chunk of readBytes(file.path, file.name, compression))
    read(lines.push(decoder.write(chunk)));
  read(lines.push(decoder.end() ?? ""));
  read(lines.end());
  return {header: [...names.values()], first: first ?? []};
}
