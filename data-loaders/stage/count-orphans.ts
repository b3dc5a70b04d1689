import type {Connection} from "../engine/open-engine.ts";
import type {OrphanAccount} from "../manifest.ts";
import {placeOfMapping} from "../sources/schema/check-sources.ts";
import {runSourceSql} from "../sources/schema/run-source-sql.ts";
import type {Mapping, Schema} from "../sources/schema/source.ts";

/**
 * Counts rows that were accepted but point nowhere, as a mapping's own SQL finds them.
 *
 * @param schemas those among which is the one that is mapped
 */
export async function countOrphans(
  connection: Connection,
  mapping: Mapping,
  schemas: readonly Schema[]
): Promise<OrphanAccount[]> {
  const place = placeOfMapping(
    mapping,
    schemas.find(({name}) => name === mapping.from)!
  );
  const found: OrphanAccount[] = [];
  for (const {what, sql} of mapping.orphans ?? []) {
    const [row] = await runSourceSql(place, () => connection.rows<{rows: number}>(sql));
    found.push({what, rows: row?.rows ?? 0});
  }
  return found;
}
