import type {Manifest, RejectAccount} from "../manifest.ts";
import type {Schema} from "../sources/schema/source.ts";
import type {CurrencyAccount} from "../stage/choose-currency.ts";
import type {ChangedOrders} from "../stage/settle-orders.ts";
import {someOf} from "../store/some-of.ts";

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
  const others = (currency?.others ?? [])
    .filter(({rate}) => rate === undefined)
    .map(
      ({code, orders}) =>
        `${counted(orders, "order")} in ${code} left out: the report is in ${currency!.code}; currency: "${currency!.code}" and rates: {${code}: …} in report.config.ts convert them.`
    );
  const converted = describeConverted(currency).map((text) => `${text}.`);
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
  const changed = changedOrders.map((one) => `${describeChanged(one)} (${one.file}).`);
  return [...others, ...converted, ...unknown, ...changed];
}

/** What a file says of orders that are in older files too. */
export function describeChanged({orders, orderIds, older}: ChangedOrders): string {
  const ids = `${orderIds.join(", ")}${orders > orderIds.length ? ", …" : ""}`;
  return `${counted(orders, "order")} changed since ${someOf(older)}, whose lines of ${orders === 1 ? "it" : "them"} are left out: ${ids}`;
}

/** What is said of the currencies of a report's orders. */
export function describeConverted(currency: CurrencyAccount | undefined): string[] {
  return (currency?.others ?? []).flatMap(({code, orders, rate}) =>
    rate === undefined
      ? []
      : [`${counted(orders, "order")} in ${code} converted to ${currency!.code} at ${rate}`]
  );
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString("en-US")} ${noun}${count === 1 ? "" : "s"}`;
}
