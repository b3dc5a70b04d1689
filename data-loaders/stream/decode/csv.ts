import {dsvFormat} from "d3-dsv";
import type {Decode} from "./decode.ts";
import {eachValue} from "./each-value.ts";

/** Lines of CSV, each a message, under names that no message has. */
export function decodeCsv(header: readonly string[], delimiter: string): Decode {
  const {parseRows} = dsvFormat(delimiter);
  return eachValue((value) => {
    const rows = parseRows(value.toString());
    const cells = rows[0] ?? [];
    if (rows.length !== 1) throw new Error(`${rows.length} lines instead of one`);
    if (cells.length !== header.length)
      throw new Error(`${cells.length} instead of ${header.length} columns`);
    return JSON.stringify(Object.fromEntries(header.map((name, i) => [name, cells[i]])));
  });
}
