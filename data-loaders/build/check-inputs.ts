import {rowPlace} from "../../src/model/row-place.ts";
import type {Manifest} from "../manifest.ts";
import {UserError} from "../user-error.ts";

/**
 * Refuses a reading of which nothing is left: a report on no data would look like a shop without sales.
 *
 * @throws UserError naming the most frequent reason
 */
export function checkInputs({inputs, rejects}: Manifest): void {
  if (inputs.some(({accepted, unused}) => accepted > 0 && unused === undefined)) return;
  const files = inputs.map(({file}) => file).join(", ");
  const rows = inputs.reduce((sum, input) => sum + input.rows, 0);
  if (rows === 0) throw new UserError(`missing data: only a header (${files})`);
  const top = [...rejects].sort((a, b) => b.rows - a.rows)[0];
  if (top === undefined) {
    const why = inputs.map(({file, unused}) =>
      unused === undefined ? file : `${file}: ${unused}`
    );
    throw new UserError(
      `missing data: no table can be made from these files alone (${why.join("; ")})`
    );
  }
  const example = top.examples[0];
  const where = example && rowPlace(top.file, example.line);
  const value =
    where === undefined
      ? ""
      : `: ${JSON.stringify(example!.value)} (${where.source}, ${where.place})`;
  throw new UserError(
    `invalid data: none of ${rows} rows can be read; the most frequent reason is ${top.reason}${value}; daybook check lists the others, and what can be done`
  );
}
