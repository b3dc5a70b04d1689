import type {Connection} from "../engine/open-engine.ts";
import {cleanText} from "../forms/clean-text.ts";
import type {Decision, Reading} from "../forms/reading.ts";
import {columnTypes} from "../sources/schema/column-types.ts";
import type {Match} from "../sources/schema/match-schema.ts";

/** A text that names its zone, or counts since a moment. */
const zoned =
  "(?:UTC|GMT|Z|:\\d{2}(?:\\.\\d+)?(?: ?[AaPp][Mm])? ?[+-]\\d{2}(?::?\\d{2})?|^[\\d.]{9,})$";

/**
 * What is to be said of local times that a clock skipped in spring or showed twice in autumn. A skipped one is read
 * as an hour later, of two the second is taken.
 */
export async function clockChanges(
  connection: Connection,
  from: string,
  match: Match,
  {forms}: Reading
): Promise<Decision[]> {
  const decisions: Decision[] = [];
  for (const [i, {name, type, personal}] of match.schema.columns.entries()) {
    const at = match.positions[i]!;
    const form = forms[name];
    if (type !== "time" || personal || at < 0 || !form || form.timeZone === "UTC") continue;
    const {timeZone} = form;
    const onClock = (time: string) =>
      `CAST(${time} AT TIME ZONE 'UTC' AT TIME ZONE '${timeZone}' AS TIMESTAMP)`;
    const [found] = await connection.rows<Record<"skipped" | "twice", number> & Lines>(`
      WITH texts AS (
        SELECT _line, ${cleanText(`_cell${at}`, false)} AS text FROM ${from}
      ), times AS (
        SELECT _line, ${columnTypes.time.read("text", form)} AS time,
          ${columnTypes.time.read("text", {...form, timeZone: "UTC"})} AS shown
        FROM texts
        -- a time of a zone is on no clock of another
        WHERE NOT regexp_matches(text, '${zoned}')
      ), judged AS (
        SELECT _line, ${onClock("time")} <> shown AS skipped,
          ${onClock("(time - INTERVAL 1 HOUR)")} = shown AS twice
        FROM times
      )
      SELECT count(*) FILTER (skipped) AS skipped, min(_line) FILTER (skipped) AS skipped_line,
        count(*) FILTER (twice) AS twice, min(_line) FILTER (twice) AS twice_line
      FROM judged`);
    const {skipped, twice, skipped_line: first, twice_line: second} = found!;
    const times = (n: number) => `${n.toLocaleString("en-US")} ${n === 1 ? "time" : "times"}`;
    if (skipped > 0)
      decisions.push({
        column: name,
        text: `${times(skipped)} in an hour that the clock of ${timeZone} skipped, from line ${first} on, read as an hour later`
      });
    if (twice > 0)
      decisions.push({
        column: name,
        text: `${times(twice)} in an hour that the clock of ${timeZone} showed twice, from line ${second} on, read as the second`
      });
  }
  return decisions;
}

interface Lines {
  skipped_line: number | null;
  twice_line: number | null;
}
