import {identifier} from "../../engine/identifier.ts";
import {hasStatus} from "./has-status.ts";
import {refundsSql} from "./refunds-sql.ts";
import type {NamedMapping} from "./named-mapping.ts";
import type {Mapping} from "./source.ts";

/** The SQL of a mapping in report.config.ts, from the file's columns to ours. */
export function customSql(
  {table, columns, status, refund}: NamedMapping,
  from: string
): Pick<Mapping, "sql" | "refunds"> {
  const ours = (name: string) => (name in columns ? identifier(columns[name]!) : undefined);
  const select = new Map(Object.keys(columns).map((name) => [name, ours(name)!]));
  if (table === "order_lines") {
    const price = ours("unit_price");
    const quantity = ours("quantity");
    const goods = ours("subtotal") ?? (quantity && price ? `${quantity} * ${price}` : price);
    const amount = ours("amount") ?? goods!;
    const below = [quantity, amount].filter((value) => value !== undefined);
    const sign = `CASE WHEN ${below.map((value) => `${value} < 0`).join(" OR ")} THEN 'return' ELSE 'sale' END`;
    const own = ours("kind") === undefined ? sign : `coalesce(${ours("kind")}, ${sign})`;
    const kind = status?.returned?.length
      ? `CASE WHEN ${hasStatus(identifier(status.column), status.returned)} THEN 'return' ELSE ${own} END`
      : own;
    // an export may write returns below zero or, where it names their kind, above; a price is never below
    const inReturn = (value: string, then: string) =>
      `CASE WHEN ${kind} = 'return' THEN ${then} ELSE ${value} END`;
    select.set("kind", kind);
    select.set("quantity", inReturn(quantity ?? "1", `-abs(${quantity ?? "1"})`));
    select.set(
      "amount",
      ours("amount") === undefined
        ? inReturn(paidFor(amount, ours, "sale"), `-(${paidFor(amount, ours, "return")})`)
        : inReturn(amount, `-abs(${amount})`)
    );
    for (const name of ["subtotal", "discount", "tax", "shipping"]) {
      const part = ours(name);
      if (part !== undefined) select.set(name, inReturn(part, `-abs(${part})`));
    }
    if (price !== undefined) select.set("unit_price", inReturn(price, `abs(${price})`));
  }
  const list = [...select].map(([name, sql]) => `${sql} AS ${identifier(name)}`);
  const refunds = refund && {
    refunds: refundsSql(from, {
      refund: identifier(refund),
      order_id: ours("order_id")!,
      ordered_at: ours("ordered_at")!,
      customer_id: ours("customer_id"),
      country: ours("country")
    })
  };
  return {sql: `SELECT ${list.join(", ")} FROM ${identifier(from)}`, ...refunds};
}

/** What a line cost: its goods without its discount and with its tax, where the file has these. */
function paidFor(
  goods: string,
  ours: (name: string) => string | undefined,
  kind: "sale" | "return"
): string {
  const size = (sql: string) => (kind === "return" ? `abs(${sql})` : sql);
  const part = (name: string, sign: string) => {
    const sql = ours(name);
    // an empty cell is no discount and no tax
    return sql === undefined ? "" : ` ${sign} ${size(`coalesce(${sql}, 0)`)}`;
  };
  return `${size(goods)}${part("discount", "-")}${part("tax", "+")}`;
}
