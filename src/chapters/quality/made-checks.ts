import type {Check, CheckRow} from "../../model/read-checks.js";
import {readChecks} from "../../model/read-checks.js";
import type {Rows} from "../../model/rows.js";
import type {SqlTag} from "../../reader/create-reader.js";

/** The checks that were made, by what they found. */
export interface MadeChecks {
  readonly asked: Rows<CheckRow>;
  /** Those that find something. */
  readonly failed: readonly Check[];
  readonly passed: readonly Check[];
}

/** Reads what the checks found. */
export async function madeChecks(sql: SqlTag): Promise<MadeChecks> {
  const asked =
    await sql<CheckRow>`SELECT check_id, unit, hit, total, example FROM checks ORDER BY check_id`;
  const checks = readChecks(asked);
  return {
    asked,
    failed: checks.filter(({hit}) => hit > 0),
    passed: checks.filter(({hit}) => hit === 0)
  };
}
