import {wilson, wilsonLevel} from "../../statistics/wilson.js";
import {effect} from "../claims/effect.js";
import type {Claim, Finding} from "../claims/finding.js";
import {inDigits, inPercent} from "../claims/in-words.js";
import {noFilter} from "../claims/silent-under.js";

interface ColumnRow {
  table: string;
  column: string;
  rows: number;
  nulls: number;
}

/** Fewest rows of a table. */
const least = 1000;
/** Shares above which a column has gaps, and below which it has hardly any. */
const many = 0.05;
const few = 0.01;

/** Which column has the most gaps, or that there are hardly any. */
export const finding: Finding<ColumnRow> = {
  id: "quality-gaps",
  chapter: "quality",
  needs: [],
  silentUnder: noFilter,
  sql: `SELECT "table", "column", rows, nulls
FROM columns
WHERE supplied -- a column that the exports never fill is not a gap
  AND "column" NOT IN ('discount', 'tax', 'shipping') -- empty there means none
  AND rows >= ${least} -- too few rows to judge a column by
ORDER BY CAST(nulls AS DOUBLE) / rows DESC, "table", "column"`,
  thresholds: {least, wilsonLevel, many, few},
  method: `Empty cells by column, in tables of at least ${inDigits(least)} rows, without discounts and taxes, where empty means none. A column has gaps where the ${inPercent(wilsonLevel)} Wilson interval of its empty share lies above ${inPercent(many)}. There are hardly any gaps where the interval of the emptiest column lies below ${inPercent(few)}. Filters do not change it.`,
  claim(rows, {count, percent, plural}): Claim | undefined {
    const [worst] = rows;
    if (!worst) return undefined;
    const share = worst.nulls / worst.rows;
    const {low, high} = wilson(worst.nulls, worst.rows);
    const column = `${worst.table}.${worst.column}`;
    const base = {n: worst.rows, nOf: `rows of ${worst.table}`};
    if (low > many)
      return {
        ...base,
        effect: effect(share, share),
        numbers: {share, filled: 1 - share, nulls: worst.nulls, rows: worst.rows},
        text: `The emptiest column is ${column}: ${count(worst.nulls)} of ${plural(worst.rows, "row")} have no value there (${percent(share)}). These rows are kept and count as “(none)” or “(unknown)”.`,
        action: `Treat every figure by ${worst.column} as based on ${percent(1 - share)} of the rows, and find out where the export loses the rest.`
      };
    if (high < few)
      return {
        ...base,
        effect: effect(1 - share, 0.01),
        numbers: {share: 1 - share, columns: rows.length},
        text:
          worst.nulls === 0
            ? `The data has no gaps: ${rows.length === 1 ? `its one column, ${column}, has` : `all of its ${plural(rows.length, "column")} have`} a value in every row.`
            : `The data has hardly any gaps: of ${plural(rows.length, "column")}, the emptiest, ${column}, has a value in ${percent(1 - share)} of the rows.`
      };
    return undefined;
  }
};
