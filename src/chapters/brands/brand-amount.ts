import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {Formats} from "../../format/formats.js";
import type {BrandRow} from "./brand-report.js";
import type {RankedBy} from "./ranked-by.js";

/** What a brand brings, in a sentence: "$1,234.00", or "1,234 views" where nothing is sold. */
export function brandAmount(
  id: string,
  row: Pick<BrandRow, RankedBy>,
  by: RankedBy,
  {money}: Pick<Formats, "money">
): Node {
  return by === "revenue" ? number(id, row.revenue, money) : prose`${number(id, row.views)} views`;
}
