import {sum} from "d3-array";
import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {Formats} from "../../format/formats.js";
import {formats} from "../../format/formats.js";
import type {Rows} from "../../model/rows.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {SizeRow} from "./basket-sizes.js";
import {basketSizes} from "./basket-sizes.js";

/** What a basket is, how many there were, and how many of them held several products. */
export async function basketLead(sql: SqlTag): Promise<DocumentFragment> {
  return describeBaskets(await basketSizes(sql), formats(sql.reader.context));
}

/** The sentence; says so if nothing was sold. */
export function describeBaskets(
  sizes: Rows<SizeRow>,
  {count, percent}: Pick<Formats, "count" | "percent">
): DocumentFragment {
  const all = sum(sizes, (row) => row.baskets);
  const several = sum(sizes, (row) => (row.upto > 1 ? row.baskets : 0));
  const n = all * sizes.weight;
  if (!all) return prose`Nothing was sold under these filters.`;
  const held = n === 1 ? "it held" : "each held";
  if (several === all) return prose`${counted(n, sizes, count)}; ${held} more than one product.`;
  const share = several
    ? prose`${number("several", several * sizes.weight, count, {of: sizes})} of them (${number("several_share", several / all, percent, {of: sizes})}) held more than one product.`
    : `${held} a single product, so nothing was bought together.`;
  return prose`${counted(n, sizes, count)}; ${share}`;
}

function counted(n: number, sizes: Rows<SizeRow>, count: Formats["count"]): DocumentFragment {
  return prose`A basket is what one customer bought at the same time. There ${n === 1 ? "was" : "were"} ${number("baskets", n, count, {of: sizes})} ${n === 1 ? "basket" : "baskets"}`;
}
