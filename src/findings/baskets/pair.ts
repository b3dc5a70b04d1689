import {pairCandidates, productPairsSql} from "../../model/questions/pairs.js";
import {pairClaim, pairMethod} from "../claims/pair-claim.js";
import type {Finding} from "../claims/finding.js";
import {ofBaskets} from "../claims/silent-under.js";
import type {PairRow} from "../../statistics/test-pairs.js";

/** Which two products go together, or whether none do. */
export const finding: Finding<PairRow> = {
  id: "baskets-pair",
  chapter: "baskets",
  needs: ["sales"],
  silentUnder: ofBaskets,
  sql: productPairsSql,
  ...pairMethod(pairCandidates.products, "products"),
  claim: (rows, format) => pairClaim(rows, format, "product", "products")
};
