import {basename} from "node:path";

/**
 * Whether a file's name is that of an export: what a folder is read for, and watched for. Whatever follows
 * .csv, .tsv, .ndjson or .jsonl, a packing that cannot be read is refused by name rather than passed over. What a system, a
 * browser or an editor leaves beside a file, or of one that is not whole yet, is none.
 */
export function isExport(path: string): boolean {
  const name = basename(path);
  return /\.(csv|tsv|ndjson|jsonl)(\.|$)/i.test(name) && !leftover.test(name);
}

const leftover = /^(\.|~\$)|(~|\.(part|partial|crdownload|download|tmp|temp|bak|swp))$/i;
