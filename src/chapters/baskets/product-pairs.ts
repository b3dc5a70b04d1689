import {blank} from "../../components/blank.js";
import {fragment} from "../../components/fragment.js";
import {h} from "../../components/h.js";
import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {Formats} from "../../format/formats.js";
import {formats} from "../../format/formats.js";
import {
  pairBuyers,
  pairCandidates,
  pairSupport,
  productPairsSql
} from "../../model/questions/pairs.js";
import type {Rows} from "../../model/rows.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {PairRow, TestedPair} from "../../statistics/test-pairs.js";
import {testPairs} from "../../statistics/test-pairs.js";
import {basketSizes} from "./basket-sizes.js";
import {pairParts} from "./pair-parts.js";

/** Pairs of products that are bought together more often than chance explains. */
export async function productPairs(sql: SqlTag): Promise<Node> {
  const [sizes, asked] = await Promise.all([basketSizes(sql), sql.ask<PairRow>(productPairsSql)]);
  if (!sizes.length) return blank();
  const format = formats(sql.reader.context);
  const pairs = testPairs(asked, {leastBuyers: pairBuyers});
  return fragment(
    h(document, "p", {}, describePairs(pairs, asked, format)),
    pairs.length > 0 &&
      pairParts(pairs, asked, format, {
        one: "product",
        many: "products",
        candidates: pairCandidates.products,
        drawn: 10,
        title: "Top product pairs",
        ariaLabel: "Product pairs by baskets with both",
        label: "Products bought together",
        filename: "product-pairs"
      })
  );
}

/** How many pairs pass the test, or why none does. */
export function describePairs(
  pairs: readonly TestedPair[],
  asked: Rows<PairRow>,
  {count}: Pick<Formats, "count">
): DocumentFragment {
  if (pairs.length)
    return prose`${number("pairs", pairs.length, count, {of: asked})} ${pairs.length === 1 ? "pair passes" : "pairs pass"} the test${pairs.length === 200 ? ", the most that the query returns" : ""}. ${pairs.length === 1 ? "It is" : "They are"} bought together more often than chance explains, even after allowing for the number of pairs tested.`;
  if (asked.length)
    return prose`Some products share baskets, but no pair does so often enough, and for at least ${number("least_buyers", pairBuyers, count)} customers, to rule out chance.`;
  return prose`${asked.weight > 1 ? "In the sample, no" : "No"} two products share ${number("least_shared", pairSupport, count)} baskets. That is too few to say what is bought together.`;
}
