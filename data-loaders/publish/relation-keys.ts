import type {ReportConfig} from "../config.ts";
import {codeDigest} from "../store/code-digest.ts";
import {digest} from "../store/digest.ts";
import type {Manifest} from "../manifest.ts";

/** Digest of every relation a model can read: when one changes, what reads it is asked again. */
export function relationKeys(manifest: Manifest, config: ReportConfig): Record<string, string> {
  const {inputs, tables, rejects, orphans, keys} = manifest;
  const account = digest(JSON.stringify([inputs, tables, rejects, orphans, config.sources]));
  const facts = (name: string) => digest(keys[name]!, JSON.stringify(tables));
  return {
    ...keys,
    all_session_products: facts("session_products"),
    all_sales: facts("sales"),
    skipped_hours: digest(keys.day_totals ?? "", config.timeZone),
    manifest_inputs: account,
    manifest_rejects: account,
    manifest_orphans: account,
    manifest_columns: account
  };
}

/** Digest of the code that asks. */
export function publishCode(): string {
  return codeDigest("publish", "engine");
}
