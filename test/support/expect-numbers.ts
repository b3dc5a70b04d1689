import {expect} from "vitest";
import type {Reader} from "../../data-loaders/publish/open-reader.ts";
import {answerRows} from "../../src/model/answer.ts";
import {quantileAt} from "./oracle/quantile-at.ts";

interface NumberRow {
  table: string;
  column: string;
  count: number;
  mean: number;
  sd: number;
  min: number;
  q1: number;
  median: number;
  q3: number;
  max: number;
}

/** Expects the mean, spread and quartiles that a report tells of some columns, each given with its values. */
export async function expectNumbers(
  reader: Reader,
  columns: Record<string, number[]>
): Promise<void> {
  const rows = answerRows<NumberRow>(await reader.ask("SELECT * FROM numbers"));
  for (const [name, values] of Object.entries(columns)) {
    const row = rows.find(({table, column}) => `${table}.${column}` === name)!;
    const sorted = [...values].sort((a, b) => a - b);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    expect({name, count: row.count}).toEqual({name, count: values.length});
    expect([row.min, row.max]).toEqual([sorted[0], sorted.at(-1)]);
    expect(row.mean).toBeCloseTo(mean, 6);
    expect(row.sd).toBeCloseTo(Math.sqrt(squares / (values.length - 1)), 6);
    expect(row.q1).toBeCloseTo(quantileAt(sorted, 0.25), 6);
    expect(row.median).toBeCloseTo(quantileAt(sorted, 0.5), 6);
    expect(row.q3).toBeCloseTo(quantileAt(sorted, 0.75), 6);
  }
}
