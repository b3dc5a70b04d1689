import {categoryPairsSql, pairCandidates} from "../../model/questions/pairs.js";
import {pairClaim, pairMethod} from "../claims/pair-claim.js";
import type {Finding} from "../claims/finding.js";
import {ofBaskets} from "../claims/silent-under.js";
import type {PairRow} from "../../statistics/test-pairs.js";

/** Which two categories go together, or whether none do. */
export const finding: Finding<PairRow> = {
  id: "baskets-categories",
  chapter: "baskets",
  needs: ["sales", "categories"],
  silentUnder: ofBaskets,
  sql: categoryPairsSql,
  ...pairMethod(pairCandidates.categories, "categories"),
  claim: (rows, format) =>
    pairClaim(rows, {...format, name: format.category}, "category", "categories")
};
