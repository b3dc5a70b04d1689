import {moneyColumns} from "../../src/model/relations/money-columns.ts";
import type {Engine} from "../engine/open-engine.ts";

/**
 * The parts of what was paid that the exports have: those that are not zero in at least one line.
 *
 * @param engine with rollups opened
 */
export async function readMoneyColumns(engine: Engine): Promise<typeof moneyColumns> {
  const sums = moneyColumns.map(({name}) => `max(abs(${name})) > 0 AS ${name}`);
  const [found] = await engine.rows<Record<string, boolean | null>>(
    `SELECT ${sums.join(", ")} FROM sales`
  );
  return moneyColumns.filter(({name}) => found![name]);
}
