import type {Connection} from "../engine/open-engine.ts";
import type {Reading} from "../forms/reading.ts";
import type {Match} from "../sources/schema/match-schema.ts";
import {clockChanges} from "./clock-changes.ts";
import {decideReading} from "./decide-reading.ts";
import {surveyColumns} from "./survey-columns.ts";

export interface FormsOptions {
  readonly file: string;
  /** There is more of the file than these rows. */
  readonly isPart?: boolean;
}

/**
 * How a file's columns are read, from all its rows.
 *
 * @param from a relation with the physical line, _line, and text cells _cell0, _cell1, …
 * @throws UserError `ambiguous` or `contradictory`; see decideReading
 */
export async function readForms(
  connection: Connection,
  from: string,
  match: Match,
  {file, isPart = false}: FormsOptions
): Promise<Reading> {
  const {reading: options = {}, usualDateOrder} = match.schema;
  const columns = await surveyColumns(connection, from, match);
  const reading = decideReading({file, columns, usualDateOrder, isPart}, options);
  const changes = await clockChanges(connection, from, match, reading);
  return {...reading, decisions: [...reading.decisions, ...changes]};
}
