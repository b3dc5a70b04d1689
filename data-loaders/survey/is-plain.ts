import {identifier} from "../engine/identifier.ts";
import {literal} from "../engine/literal.ts";
import type {Connection} from "../engine/open-engine.ts";
import {columnTypes} from "../sources/schema/column-types.ts";
import {isPrivate} from "../sources/schema/is-private.ts";
import type {Match} from "../sources/schema/match-schema.ts";
import {reasonOf} from "../sources/schema/reject.ts";
import {withMadeCells} from "../sources/schema/with-made-cells.ts";
import {nullWords} from "../forms/clean-text.ts";
import {numberTextOf} from "../forms/number-form.ts";
import {familyOf, specialShape, surveyColumns} from "./survey-columns.ts";
import {timeFormOf} from "../forms/time-form.ts";

/**
 * Whether rows that were read as most logs are written are all read rightly: no id or text is special, and nothing that was
 * rejected is a time or a number of another form. Else the file's columns have to be surveyed.
 *
 * @param path Parquet file that validateSql made without a reading
 * @param kept columns that are not kept as texts, and so are as they should be
 * @param first the first rows as texts; see surveyColumns
 */
export async function isPlain(
  connection: Connection,
  path: string,
  match: Match,
  {kept, first}: {kept: Readonly<Record<string, unknown>>; first: string}
): Promise<boolean> {
  const {schema, positions} = match;
  const stage = `read_parquet(${literal(path)})`;
  const columns = schema.columns.filter(({personal}, i) => !personal && positions[i]! >= 0);
  const special = columns.flatMap(({name, type}) => {
    const family = familyOf(type);
    if (Object.hasOwn(kept, name) || (family !== "id" && family !== "text")) return [];
    // what is said to be one of a list was compared with it
    if ("values" in columnTypes[type]) return [];
    return [`coalesce(bool_or(${specialShape(identifier(name), family)}), false)`];
  });
  const [found] = await connection.rows<{special: boolean; rejected: number}>(
    `SELECT ${special.join(" OR ") || "false"} AS special, CAST(count(_reason) AS DOUBLE) AS rejected FROM ${stage}`
  );
  if (found!.special || (await hasUnprovenNumbers(connection, stage, first, match))) return false;
  if (found!.rejected === 0) return true;
  // of rows about people the values are not shown
  if (isPrivate(schema)) return false;
  const rejects = await connection.rows<{reason: string; value: string}>(
    `SELECT DISTINCT _reason AS reason, trim(_value) AS value FROM ${stage}
    -- what is right was read rightly
    WHERE _reason IS NOT NULL LIMIT ${mostRejects}`
  );
  const isOdd = ({reason, value}: {reason: string; value: string}) => {
    // a cell that begins or ends in what cannot be seen, or is a word for nothing
    if (/^[\s\u200B\uFEFF]|[\s\u200B\uFEFF]$/.test(value) || nullWords.includes(value)) return true;
    const column = columns.find(({name, type}) => {
      const own = reasonOf({kind: columnTypes[type].reject, what: name});
      return reason === own || reason.startsWith(`${own} (not `);
    });
    const family = column && familyOf(column.type);
    if (family === "time") {
      const form = timeFormOf(value, "day-first");
      return form !== undefined && form.format !== "iso";
    }
    return family === "number" && numberTextOf(value)?.isPlain === false;
  };
  return rejects.length < mostRejects && !rejects.some(isOdd);
}

/**
 * Whether there are fractions and none of the first rows tells that a point is what parts them: 1.299 may be more than a
 * thousand.
 */
async function hasUnprovenNumbers(
  connection: Connection,
  stage: string,
  first: string,
  match: Match
): Promise<boolean> {
  const {schema, positions} = match;
  const numbers = schema.columns.flatMap((column, i) =>
    familyOf(column.type) === "number" && positions[i]! >= 0 ? [{column, at: positions[i]!}] : []
  );
  if (numbers.length === 0) return false;
  const own = {schema: {...schema, columns: numbers.map(({column}) => column)}};
  const surveyed = await surveyColumns(connection, withMadeCells(first, match), {
    ...own,
    positions: numbers.map(({at}) => at)
  });
  const seen = surveyed.flatMap(({shapes}) =>
    shapes.flatMap(({example}) => numberTextOf(example.text) ?? [])
  );
  if (seen.some(({proves}) => proves !== undefined)) return false;
  if (seen.some(({isWhole}) => !isWhole)) return true;
  const fractions = numbers.map(({column: {name}}) => `count_if(${identifier(name)} % 1 <> 0) > 0`);
  const [found] = await connection.rows<{has: boolean}>(
    `SELECT ${fractions.join(" OR ")} AS has FROM ${stage}`
  );
  return found!.has;
}

const mostRejects = 10_000;
