import {Bool, DateDay, Float64, Table, Utf8, tableToIPC, vectorFromArray} from "apache-arrow";
import type {Vector} from "apache-arrow";
import type {Answer, AnswerType} from "../../src/model/answer.ts";

/** An answer as the bytes of an Arrow IPC stream: numbers as doubles, days as DateDay. */
export function writeArrow({names, types, columns}: Answer): Uint8Array {
  const vectors = names.map((name, j) => [name, vector(columns[j]!, types[j]!)] as const);
  return tableToIPC(new Table(Object.fromEntries(vectors)), "stream");
}

function vector(values: readonly unknown[], type: AnswerType): Vector {
  switch (type) {
    case "number":
      return vectorFromArray(values as (number | null)[], new Float64());
    case "text":
      return vectorFromArray(values as (string | null)[], new Utf8());
    case "boolean":
      return vectorFromArray(values as (boolean | null)[], new Bool());
    case "date":
      return vectorFromArray(
        values.map((v) => (v === null ? null : new Date(`${String(v)}T00:00:00Z`))),
        new DateDay()
      );
  }
}
