import {identifier} from "../engine/identifier.ts";
import type {Connection} from "../engine/open-engine.ts";
import {columnTypes, type DecimalMark} from "../sources/schema/column-types.ts";
import type {Match} from "../sources/schema/match-schema.ts";

/**
 * A comma where a file with semicolons writes all its fractions with one, else a point. Anywhere else
 * "1,234" may as well be a thousand, and guessing would make a wrong number.
 *
 * @param from a relation with text cells _cell0, _cell1, …
 */
export async function decimalMark(
  connection: Connection,
  from: string,
  delimiter: string,
  match: Match
): Promise<DecimalMark> {
  if (delimiter !== ";") return ".";
  const numbers = match.schema.columns.flatMap((column, i) => {
    const at = match.positions[i]!;
    const type = columnTypes[column.type].duckdb;
    return at >= 0 && (type === "DECIMAL(18,4)" || type === "DOUBLE")
      ? [identifier(`_cell${at}`)]
      : [];
  });
  if (numbers.length === 0) return ".";
  const has = (mark: string) =>
    numbers.map((cell) => `coalesce(bool_or(contains(${cell}, '${mark}')), false)`).join(" OR ");
  const [found] = await connection.rows<{comma: boolean; point: boolean}>(
    `SELECT ${has(",")} AS comma, ${has(".")} AS point FROM ${from}`
  );
  return found?.comma === true && !found.point ? "," : ".";
}
