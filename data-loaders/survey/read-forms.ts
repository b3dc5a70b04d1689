import type {Connection} from "../engine/open-engine.ts";
import type {Decision, Reading} from "../forms/reading.ts";
import {isPrivate} from "../sources/schema/is-private.ts";
import type {Match} from "../sources/schema/match-schema.ts";
import {withMadeCells} from "../sources/schema/with-made-cells.ts";
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
 * @param cells a relation with the physical line, _line, and text cells _cell0, _cell1, …
 * @throws UserError `ambiguous` or `contradictory`; see decideReading
 */
export async function readForms(
  connection: Connection,
  cells: string,
  match: Match,
  {file, isPart = false}: FormsOptions
): Promise<Reading> {
  const {reading: options = {}, usualDateOrder} = match.schema;
  const from = withMadeCells(cells, match);
  const columns = await surveyColumns(connection, from, match);
  const reading = decideReading({file, columns, usualDateOrder, isPart}, options);
  const changes = await clockChanges(connection, from, match, reading);
  const decisions = [...reading.decisions, ...changes];
  return {...reading, decisions: isPrivate(match.schema) ? decisions.map(withheld) : decisions};
}

/** In a file about people a value that slipped into another column may tell of one: its form is shown. */
function withheld({column, text}: Decision): Decision {
  const form = (value: string) => value.replace(/\d/g, "9").replace(/\p{L}/gu, "x");
  return {column, text: text.replace(/"[^"]*"/g, form)};
}
