import type {ReportConfig} from "../config.ts";
import type {Manifest} from "../manifest.ts";
import {allSources} from "../sources/schema/all-sources.ts";

/**
 * The files of which no cell may be published, not even as an example of a reject: a row whose
 * columns slipped can hold an e-mail where a date belongs.
 */
export function privateFiles({inputs}: Manifest, config: ReportConfig): Set<string> {
  const schemas = allSources(config).flatMap((s) => s.schemas);
  const personal = schemas.filter(({columns, isMapped}) =>
    columns.some(({personal, to}) => personal || (isMapped && to?.startsWith("customers.")))
  );
  const names = new Set(personal.map(({name}) => name));
  return new Set(inputs.filter(({schema}) => names.has(schema)).map(({file}) => file));
}
