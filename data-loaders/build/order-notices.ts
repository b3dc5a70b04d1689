import {sum} from "d3-array";
import type {Manifest, RejectAccount} from "../manifest.ts";
import type {Schema} from "../sources/schema/source.ts";

/** What is worth saying aloud of orders: those in another currency, of an unknown status, or changed in a newer file. */
export function orderNotices(
  {
    inputs,
    rejects,
    currency,
    changedOrders
  }: Pick<Manifest, "inputs" | "rejects" | "currency" | "changedOrders">,
  schemas: readonly Schema[]
): string[] {
  const others = (currency?.others ?? []).map(({code, orders, rate}) =>
    rate === undefined
      ? `${counted(orders, "order")} in ${code} left out: the report is in ${currency!.code}; rates: {${code}: …} in report.config.ts converts them.`
      : `${counted(orders, "order")} in ${code} converted to ${currency!.code} at ${rate}.`
  );
  const statuses = new Map(
    inputs.map(({file, schema}) => {
      const {columns} = schemas.find(({name}) => name === schema) ?? {columns: []};
      return [file, columns.find(({type}) => type === "status")?.name];
    })
  );
  const isUnknown = ({file, kind, reason}: RejectAccount) =>
    kind === "unknown" &&
    statuses.get(file) !== undefined &&
    reason.startsWith(`unknown ${statuses.get(file)}`);
  const unknown = rejects
    .filter(isUnknown)
    .map(
      ({file, reason, rows}) =>
        `${reason}: ${counted(rows, "row")} left out (${file}); say whether they are sold with status: {sold: ["…"]} or {notSold: ["…"]} in report.config.ts.`
    );
  const superseded = sum(inputs, ({superseded = 0}) => superseded);
  const [example] = changedOrders.examples;
  const changed = example
    ? [
        `${counted(changedOrders.orders, "order")} changed between exports: ${counted(superseded, "older line")} left out, for example of order ${example.orderId} (${example.file} is newer than ${example.older}).`
      ]
    : [];
  return [...others, ...unknown, ...changed];
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString("en-US")} ${noun}${count === 1 ? "" : "s"}`;
}
