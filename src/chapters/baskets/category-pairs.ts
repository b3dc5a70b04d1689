import {blank} from "../../components/blank.js";
import {fragment} from "../../components/fragment.js";
import {h} from "../../components/h.js";
import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import {formats} from "../../format/formats.js";
import {categoryPairsSql, pairBuyers, pairCandidates} from "../../model/questions/pairs.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {PairRow} from "../../statistics/test-pairs.js";
import {testPairs} from "../../statistics/test-pairs.js";
import {basketSizes} from "./basket-sizes.js";
import {pairParts} from "./pair-parts.js";

/** Pairs of categories that are bought together more often than chance explains, under their own heading; nothing if the exports contain no categories. */
export async function categoryPairs(sql: SqlTag): Promise<Node> {
  if (!sql.reader.context.has.categories) return blank();
  const [sizes, asked] = await Promise.all([basketSizes(sql), sql.ask<PairRow>(categoryPairsSql)]);
  const pairs = testPairs(asked, {leastBuyers: pairBuyers});
  return fragment(
    h(document, "h2", {id: "categories"}, "Categories bought together"),
    pairs.length > 0
      ? pairParts(pairs, asked, formats(sql.reader.context), {
          one: "category",
          kind: "category",
          many: "categories",
          candidates: pairCandidates.categories,
          drawn: 12,
          title: "Top category pairs",
          ariaLabel: "Category pairs by baskets with both",
          label: "Categories bought together",
          filename: "category-pairs"
        })
      : sizes.length > 0 &&
          h(
            document,
            "p",
            {},
            prose`No two categories are bought together by at least ${number("least_buyers", pairBuyers)} customers and more often than chance explains.`
          )
  );
}
