import {categoryPairsSql} from "../model/questions/pairs.js";
import {pairClaim} from "./shape/pair-claim.js";
import type {Finding} from "./shape/finding.js";
import type {PairRow} from "../statistics/test-pairs.js";

/** Which two categories go together, or whether none do. */
export const finding: Finding<PairRow> = {
  id: "baskets-categories",
  chapter: "baskets",
  needs: ["sales", "categories"],
  sql: categoryPairsSql,
  method:
    "Pairs of the 60 most bought categories among baskets of several, at least 5 baskets each: Fisher’s exact test, one-sided, at a false discovery rate of 5% (Benjamini and Hochberg) over all pairs. The one named has most baskets beyond chance. That none goes together is said from 500 baskets of several on.",
  claim: (rows, format) => pairClaim(rows, format, "category", "categories")
};
