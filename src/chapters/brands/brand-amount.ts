import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {Formats} from "../../format/formats.js";
import type {BrandRow} from "./brand-report.js";
import type {RankedBy} from "./ranked-by.js";

/** A brand's revenue in a sentence, "$1,234.00", or its views, "1,234 views", if the exports contain no sales. */
export function brandAmount(
  id: string,
  row: Pick<BrandRow, RankedBy>,
  by: RankedBy,
  {money}: Pick<Formats, "money">
): Node {
  return by === "revenue"
    ? number(id, row.revenue, money)
    : prose`${number(id, row.views)} ${row.views === 1 ? "view" : "views"}`;
}
