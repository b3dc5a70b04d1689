import type {Unit} from "../../model/metrics/metric.js";
import type {PriceChangeRow} from "../../model/questions/price-change.js";
import type {LogPart} from "../../statistics/log-parts.js";
import {logParts} from "../../statistics/log-parts.js";
import type {MetricValues} from "../../reader/read-metrics.js";

/** A factor of revenue or of views, and what it did to them. */
export type ChangePart = LogPart<NamedFactor>;

interface NamedFactor {
  readonly id: string;
  readonly label: string;
  readonly unit: Unit;
  readonly earlier: number;
  readonly later: number;
}

/** Two states of some metrics. */
interface Both {
  readonly earlier: Pick<MetricValues, "value">;
  readonly later: Pick<MetricValues, "value">;
}

/** Least part of the revenue of each period that the same products made, where prices are told from the mix. */
export const leastSame = 0.5;

/** Orders and their mean value, of which revenue is the product: the two parts of its change. */
export function orderParts({earlier, later}: Both): ChangePart[] {
  // in a sample each metric is an estimate of its own, and an estimated mean does not multiply to the exact revenue
  const mean = ({value}: Both["earlier"]) => (value("revenue") ?? 0) / (value("orders") ?? 0);
  return partsOf("revenue", {earlier, later}, [
    ["orders", "Orders", "count", earlier.value("orders"), later.value("orders")],
    ["aov", "Order value", "money", mean(earlier), mean(later)]
  ]);
}

/**
 * Orders, pieces per order, and the revenue of a piece; this by prices of the same products and by which products
 * were sold, where products sold in both periods made at least half of the revenue of each. Where every order is
 * one piece, an order's value is that of its piece.
 */
export function pieceParts({earlier, later}: Both, prices?: PriceChangeRow): ChangePart[] {
  const per = (over: string, under: string) =>
    [earlier, later].map((one) => (one.value(over) ?? 0) / (one.value(under) ?? 0)) as [
      number,
      number
    ];
  const [pieces, piece] = [per("units", "orders"), per("revenue", "units")];
  const orders = orderParts({earlier, later}).slice(0, 1);
  if (![...pieces, ...piece].every((value) => value > 0 && Number.isFinite(value)))
    return orderParts({earlier, later});
  const revenues = [earlier.value("revenue") ?? 0, later.value("revenue") ?? 0] as const;
  const index = prices && priceIndex(prices, revenues);
  return partsOf("revenue", {earlier, later}, [
    ...orders.map(asFactor),
    ...(pieces.every((n) => n === 1)
      ? []
      : [["items", "Pieces per order", "ratio", ...pieces] as const]),
    ...(index
      ? ([
          ["prices", "Prices of the same products", "ratio", 1, index],
          ["mix", "Which products were sold", "ratio", 1, piece[1] / piece[0] / index]
        ] as const)
      : [["piece", "Revenue per piece", "money", ...piece] as const])
  ]);
}

/** Visitors and views of each: the two parts of a change of views. */
export function viewParts({earlier, later}: Both): ChangePart[] {
  const each = (one: Pick<MetricValues, "value">) =>
    (one.value("views") ?? 0) / (one.value("users") ?? 0);
  return partsOf("views", {earlier, later}, [
    ["users", "Visitors", "count", earlier.value("users"), later.value("users")],
    ["views_per_user", "Views per visitor", "ratio", each(earlier), each(later)]
  ]);
}

/** How prices of the same products changed, as a ratio, where these products are most of what was sold. */
function priceIndex(
  {earlier, later, at_earlier_prices: base}: PriceChangeRow,
  revenues: readonly [number, number]
): number | undefined {
  // bad debt can make either of them less than nothing
  if (!earlier || !later || !base || base <= 0 || later <= 0) return undefined;
  const same = earlier >= leastSame * revenues[0] && later >= leastSame * revenues[1];
  return same ? later / base : undefined;
}

type FactorList = readonly [string, string, Unit, number | null, number | null];

/** The parts; none where a factor is not known or is nothing. */
function partsOf(whole: string, both: Both, factors: readonly FactorList[]): ChangePart[] {
  const product = {earlier: both.earlier.value(whole) ?? 0, later: both.later.value(whole) ?? 0};
  const named = factors.map(([id, label, unit, earlier, later]) => ({
    id,
    label,
    unit,
    earlier: earlier ?? 0,
    later: later ?? 0
  }));
  const known = [product, ...named].every(
    ({earlier, later}) => earlier > 0 && later > 0 && Number.isFinite(earlier + later)
  );
  return known ? logParts(product, named) : [];
}

const asFactor = ({id, label, unit, earlier, later}: ChangePart): FactorList => [
  id,
  label,
  unit,
  earlier,
  later
];
