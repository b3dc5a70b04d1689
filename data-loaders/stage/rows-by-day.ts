import type {Partition} from "./partition.ts";

/** Sound rows of logs by local day, `YYYY-MM-DD`. */
export function rowsByDay(logs: readonly Pick<Partition, "days">[]): Map<string, number> {
  const rows = new Map<string, number>();
  for (const {days = {}} of logs)
    for (const [day, n] of Object.entries(days)) rows.set(day, (rows.get(day) ?? 0) + n);
  return rows;
}
