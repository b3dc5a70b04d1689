import type {ReportConfig} from "../config.ts";
import type {Published} from "../publish/publish.ts";
import {UserError} from "../user-error.ts";

/**
 * Stops a build whose published data is larger than report.config.ts allows.
 *
 * @throws UserError naming the table that weighs most
 */
export function checkBudget({tables}: Published, {budget}: ReportConfig): void {
  const total = tables.reduce((sum, {bytes}) => sum + bytes, 0);
  if (total <= budget.data) return;
  const heaviest = tables.reduce((a, b) => (b.bytes > a.bytes ? b : a));
  throw new UserError(
    `invalid size: ${megabytes(total)} of published data, budget ${megabytes(budget.data)}; ` +
      `${heaviest.name} alone has ${megabytes(heaviest.bytes)} in ${heaviest.rows} rows ` +
      `(budget.data in report.config.ts)`
  );
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
