import {sum} from "d3-array";
import {describeChanged, describeConverted} from "./order-notices.ts";
import type {InputAccount, OrphanAccount, TableAccount} from "../manifest.ts";
import type {Days} from "../rollups/run-days.ts";
import type {Records} from "../stage/clean-records.ts";
import type {Partition} from "../stage/partition.ts";

/**
 * What became of each file's rows.
 *
 * @throws Error `invalid account` where rows = accepted + rejected + duplicates does not hold
 */
export function accountsOf(
  partitions: readonly Partition[],
  others: readonly Partition[],
  {cleaned, changedOrders, currency: ofOrders}: Records,
  days: Pick<Days, "accounts"> & {readonly farDays: ReadonlySet<string>}
): InputAccount[] {
  return partitions.map((partition) => {
    const {file, rows, rejected, sha256, schema, headerLine, duplicateOf, decisions, currency} =
      partition;
    const changed = changedOrders
      .filter((one) => one.file === file.name)
      .map((one) => ({column: one.column, text: describeChanged(one)}));
    const code = schema.columns.find(({type}) => type === "currency")?.name;
    const converted = describeConverted(code === undefined ? undefined : ofOrders).map((text) => ({
      column: code!,
      text: `${text}, in all files`
    }));
    const head = {
      file: file.name,
      bytes: file.bytes,
      sha256,
      schema: schema.name,
      rows,
      decisions: [...decisions, ...changed, ...converted]
    };
    const notes = {
      ...(currency && {currency}),
      ...(headerLine > 1 && {headerLine}),
      ...(schema.unused !== undefined && {unused: schema.unused})
    };
    if (duplicateOf !== undefined)
      return {
        ...head,
        accepted: 0,
        rejected: 0,
        duplicates: rows,
        duplicatesKept: 0,
        duplicateOf,
        ...notes
      };
    const found = cleaned[others.indexOf(partition)];
    const count = found
      ? {...found, rejected: rejected + found.rejected}
      : logCount(partition, days);
    const {accepted, duplicates, duplicatesKept} = count;
    const {repeated = 0, superseded = 0} = found ?? {};
    if (rows !== accepted + count.rejected + duplicates) {
      throw new Error(
        `invalid account: ${rows} rows, but ${accepted} accepted, ${count.rejected} rejected and ${duplicates} duplicates (${file.name})`
      );
    }
    return {
      ...head,
      accepted,
      rejected: count.rejected,
      duplicates,
      duplicatesKept,
      ...(repeated > 0 && {repeated}),
      ...(superseded > 0 && {superseded}),
      ...notes
    };
  });
}

/** Sound rows of a log are counted by its days, and once more as they are loaded. */
function logCount(
  {id, days = {}, rejected}: Partition,
  {accounts, farDays}: Pick<Days, "accounts"> & {readonly farDays: ReadonlySet<string>}
) {
  const again = sum(accounts.map(({dropped}) => dropped[id] ?? 0));
  const kept = sum(accounts.map(({kept}) => kept[id] ?? 0));
  const sound = sum(Object.values(days));
  const far = sum(Object.entries(days), ([day, n]) => (farDays.has(day) ? n : 0));
  return {
    accepted: sound - far - again,
    rejected: rejected + far,
    duplicates: again,
    duplicatesKept: kept
  };
}

/** A join that multiplies or loses rows is a wrong report: events and accepted rows are one to one. */
export function checkEvents(
  {rows}: TableAccount,
  inputs: readonly InputAccount[],
  logs: ReadonlySet<string>
): void {
  const expected = sum(inputs.filter(({schema}) => logs.has(schema)).map(({accepted}) => accepted));
  if (rows !== expected) {
    throw new Error(`invalid account: events has ${rows} rows, accepted were ${expected}`);
  }
}

/** Rows that refer to nothing, of tables and of days together. */
export function orphansOf({orphans}: Records, {accounts}: Days): OrphanAccount[] {
  const found = new Map(orphans.map(({what, rows}) => [what, rows]));
  for (const account of accounts) {
    for (const [what, rows] of Object.entries(account.orphans))
      found.set(what, (found.get(what) ?? 0) + rows);
  }
  return [...found].filter(([, rows]) => rows > 0).map(([what, rows]) => ({what, rows}));
}
