import {answerRows} from "../../src/model/answer.ts";
import type {DrillKind, DrillPath, DrillStep} from "../../src/model/drill.ts";
import {drillKinds} from "../../src/model/drill.ts";
import type {Filters} from "../../src/model/filters.ts";
import {
  drillBuyers,
  drillDays,
  drillEvents,
  drillHours,
  drillParts,
  drillSales
} from "../../src/model/questions/drill.ts";
import type {OpenShop} from "./open-small-shop.ts";

type Sum = Record<string, number | null>;

/**
 * Looks into one thing of each kind, and into one of its parts.
 *
 * @returns where the parts of a thing do not add up to it
 */
export async function askDrills({context, reader}: OpenShop, filters: Filters): Promise<string[]> {
  const ask = async (query: string) => answerRows<Sum>(await reader.ask(query, filters));
  const faults: string[] = [];
  const {events, sales} = context.has;
  const sum = (rows: readonly Sum[], id: string) =>
    rows.reduce((total, row) => total + (row[id] ?? 0), 0);
  const check = async (path: DrillPath) => {
    const wholes = [
      ...(sales ? [{by: "units" as const, whole: await ask(drillSales(path))}] : []),
      ...(events ? [{by: "views" as const, whole: await ask(drillEvents(path))}] : [])
    ];
    if (sales) await ask(drillBuyers(path));
    for (const {by, whole} of wholes) {
      const own = sum(whole, by);
      const parts = new Map<string, readonly Sum[]>([
        ["days", await ask(drillDays(path, by))],
        ["hours", await ask(drillHours(path, by))]
      ]);
      for (const {id} of drillKinds)
        if (id !== "segment" && id !== "day") parts.set(id, await ask(drillParts(path, id, by)));
      for (const [name, rows] of parts)
        if (sum(rows, by) !== own)
          faults.push(`${JSON.stringify(path)}: ${name} have ${sum(rows, by)} ${by} of ${own}`);
    }
  };
  const first = await firstOfEach(context, ask);
  for (const [i, step] of first.entries()) {
    await check([step]);
    const other = first[(i + 1) % first.length]!;
    if (other.kind !== step.kind) await check([step, other]);
  }
  return faults;
}

/** One thing of each kind that the shop has. */
async function firstOfEach(
  {choices, has}: OpenShop["context"],
  ask: (query: string) => Promise<Sum[]>
): Promise<DrillStep[]> {
  const [product] = await ask("SELECT product_id FROM catalogue ORDER BY product_id LIMIT 1");
  const values: Partial<Record<DrillKind, string | undefined>> = {
    product: product && String(product.product_id),
    segment: has.buyers && has.revenue ? "Lapsed" : undefined,
    day: choices.firstDay
  };
  return drillKinds.flatMap(({id}): DrillStep[] => {
    const value =
      id === "product" || id === "segment" || id === "day"
        ? values[id]
        : choices.sets[id]?.at(-1)?.value;
    return value === undefined ? [] : [{kind: id, value}];
  });
}
