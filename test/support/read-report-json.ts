import {readFileSync} from "node:fs";
import {join} from "node:path";

type Cell = string | number | boolean | null;

/** report.json as design.md states it. */
export interface ReportJson {
  inputs: {
    file: string;
    bytes: number;
    sha256: string;
    shape: string;
    rows: number;
    accepted: number;
    rejected: number;
    duplicates: number;
  }[];
  metrics: Record<string, {value: Cell; unit: string; exact: boolean; sql: string}>;
  breakdowns: Record<string, {columns: string[]; rows: Cell[][]}>;
  tables: {name: string; file: string; rows: number; bytes: number; columns: string[]}[];
  findings: {
    id: string;
    chapter: string;
    text: string;
    n: number;
    nOf: string;
    effect: number;
    method: string;
    sql: string;
    action?: string;
    metrics: Record<string, number>;
  }[];
  /** Numbers in the text of each page, before any filter. */
  figures: Record<string, Record<string, number | string | null>>;
}

/** Reads the report for machines of a built report. */
export function readReportJson(report: string): ReportJson {
  return JSON.parse(readFileSync(join(report, "report.json"), "utf8")) as ReportJson;
}

/** A breakdown's rows as objects by column. */
export function breakdownRows({breakdowns}: ReportJson, name: string): Record<string, Cell>[] {
  const {columns, rows} = breakdowns[name]!;
  return rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i]!])));
}
