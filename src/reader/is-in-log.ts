import type {ComparedWith} from "../model/compared-with.js";
import type {ReportContext} from "../model/report-context.js";
import type {Reader} from "./create-reader.js";

type Compared = Pick<ComparedWith, "by" | "here" | "there">;

interface Asking {
  readonly reader: Pick<Reader, "ask"> & {
    readonly context: Pick<ReportContext, "fullDays" | "has">;
  };
}

/**
 * Whether the log covers both periods of a comparison. Only where there are orders, too: else the report's days are
 * those of the log. Where the log begins or ends within the orders' days, its first or last day may be a part of one.
 */
export async function isInLog({reader}: Asking, {by, here, there}: Compared): Promise<boolean> {
  const {has, fullDays} = reader.context;
  // the same days on both sides lack the same
  if (by === "filters" || !has.events || !has.sales || !fullDays) return true;
  const [row] = await reader.ask<{first: Date | null; last: Date | null}>(
    "SELECT min(day) AS first, max(day) AS last FROM events_cube",
    {sets: {}}
  );
  if (!row?.first || !row.last) return false;
  const [first, last] = [iso(row.first), iso(row.last)];
  const begins = first > fullDays.from ? there.from > first : there.from >= first;
  const ends = last < fullDays.to ? here.to < last : here.to <= last;
  return begins && ends;
}

/** Whether a metric or a rank is of the log. */
export function isOfLog(from: string): boolean {
  return /^(session_products|events_cube)\b/.test(from);
}

const iso = (day: Date) => new Date(day).toISOString().slice(0, 10);
