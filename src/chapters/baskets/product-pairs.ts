import {blank} from "../../components/blank.js";
import {fragment} from "../../components/fragment.js";
import {h} from "../../components/h.js";
import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {Formats} from "../../format/formats.js";
import {formats} from "../../format/formats.js";
import {pairCandidates, pairSupport, productPairsSql} from "../../model/questions/pairs.js";
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
  const pairs = testPairs(asked);
  return fragment(
    h(document, "p", {}, describePairs(pairs, asked, format)),
    pairs.length > 0 &&
      pairParts(pairs, asked, format, {
        one: "product",
        many: "products",
        candidates: pairCandidates.products,
        drawn: 10,
        title: "The pairs that count most",
        ariaLabel: "Product pairs by baskets that hold both",
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
    return prose`${number("pairs", pairs.length, count, {of: asked})} ${pairs.length === 1 ? "pair stands" : "pairs stand"} the test${pairs.length === 200 ? ", as many as are handed on" : ""}. They are together more often than chance explains, even after allowing for how many pairs were tried.`;
  if (asked.length)
    return prose`Some products share baskets, but no pair so often that chance is ruled out.`;
  return prose`${asked.weight > 1 ? "In the sample no" : "No"} two products share ${pairSupport} baskets under these filters: too few to say what goes together.`;
}
