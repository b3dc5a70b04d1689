import {
  Bool,
  type DataType,
  DateDay,
  Float64,
  Table,
  tableToIPC,
  Utf8,
  vectorFromArray
} from "apache-arrow";
import type {Row} from "../../model/answer.js";

/** Rows as an Arrow file: numbers are doubles, days are days. */
export function arrowFile(names: readonly string[], rows: readonly Row[]): Uint8Array<ArrayBuffer> {
  const columns = Object.fromEntries(
    names.map((name) => {
      const values = rows.map((row) => row[name] ?? null);
      return [name, vectorFromArray(values, typeOf(values))];
    })
  );
  return new Uint8Array(tableToIPC(new Table(columns), "file"));
}

function typeOf(values: readonly Row[string][]): DataType {
  const first = values.find((value) => value !== null);
  if (typeof first === "number") return new Float64();
  if (typeof first === "boolean") return new Bool();
  return first instanceof Date ? new DateDay() : new Utf8();
}
