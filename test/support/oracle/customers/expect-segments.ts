import {escape, from, op} from "arquero";
import {basketsOf} from "./baskets-of.ts";
import type {Sale} from "./sale.ts";

interface Scored {
  baskets: number;
  r: number;
  f: number;
  m: number;
}

interface Segment {
  segment: string;
  customers: number;
  revenue: number;
  baskets: number;
  silent: number;
}

/** Customers, revenue, mean baskets and mean days of silence by segment. */
export function expectSegments(sales: readonly Sale[]) {
  const known = sales.filter(({customer}) => customer !== "");
  const baskets = from(basketsOf(known).map(([line]) => ({customer: line!.customer})));
  const segments = from(known)
    .derive({
      day: escape(({time}: Sale) => Date.parse(time.slice(0, 10)) / 86_400_000),
      // hundredths of a penny, as money must compare equal
      spent: ({amount}: Sale) => op.round(amount * 1e4)
    })
    .groupby("customer")
    .rollup({last: op.max("day"), spent: op.sum("spent")})
    .join(baskets.groupby("customer").count({as: "baskets"}), "customer")
    .derive({all: op.count()})
    .orderby("last")
    .derive({r: fifth, silent: ({last}: {last: number}) => op.max(last) - last})
    .orderby("baskets")
    .derive({f: fifth})
    .orderby("spent")
    .derive({m: fifth})
    .groupby({segment: escape(segmentOf)})
    .rollup({
      customers: op.count(),
      revenue: ({spent}: {spent: number}) => op.sum(spent) / 1e4,
      baskets: op.mean("baskets"),
      silent: op.mean("silent")
    })
    .objects() as Segment[];
  return new Map(segments.map(({segment, ...row}) => [segment, row]));
}

/** The fifth, 1 to 5, in which the middle of the places lies that all who are alike share. */
const fifth = ({all}: {all: number}) => op.floor((5 * (op.avg_rank() - 0.5)) / all) + 1;

function segmentOf({r, f, m, baskets}: Scored): string {
  if (f >= 4) {
    if (r <= 2) return "At risk";
    return r >= 4 && m >= 4 ? "Champions" : "Loyal";
  }
  if (r >= 3) return r >= 4 && baskets === 1 ? "New" : "Promising";
  return m >= 4 ? "Lapsed big spenders" : "Lapsed";
}
