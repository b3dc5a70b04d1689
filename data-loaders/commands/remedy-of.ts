import type {RejectAccount} from "../manifest.ts";
import {tables} from "../tables/index.ts";

/** What the author of a report can do about rows that were rejected; undefined where the reason says it all. */
export function remedyOf({kind, column, reason}: Rejected): string | undefined {
  if (reason.endsWith("(rounded by a spreadsheet)")) {
    const name = reason.slice(`${kind} `.length).replace(/ \(.*/, "");
    const again = `${name}: a spreadsheet has rounded these ids, and the file no longer has their digits. Export it again, and do not save it from a spreadsheet`;
    return isOptional(column)
      ? `${again}; or map the file in report.config.ts without ${name}: the report can do without it.`
      : `${again}.`;
  }
  const type = kind === "invalid" && column !== null ? typeOf(column) : undefined;
  if (type === "TIMESTAMP")
    return `${reason}: the forms of dates and zones that are read are listed in docs/add-a-source.md, under Dates and numbers; reading in report.config.ts settles what a file leaves open.`;
  if (type === "DECIMAL(18,4)" && !reason.includes("("))
    return `${reason}: the forms of numbers that are read are listed in docs/add-a-source.md, under Dates and numbers.`;
  return undefined;
}

type Rejected = Pick<RejectAccount, "kind" | "column" | "reason">;

function typeOf(column: string): string | undefined {
  return columnOf(column)?.type;
}

function isOptional(column: string | null): boolean {
  return column !== null && columnOf(column)?.required === false;
}

function columnOf(column: string) {
  const [table, name] = column.split(".");
  return tables.find((one) => one.name === table)?.columns.find((one) => one.name === name);
}
