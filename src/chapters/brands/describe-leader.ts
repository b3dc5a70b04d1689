import {sum} from "d3-array";
import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {Formats} from "../../format/formats.js";
import {leaders, nameLeaders} from "../shared/leaders.js";
import {brandAmount} from "./brand-amount.js";
import type {BrandRow} from "./brand-report.js";
import {isWhole, namedBrands} from "./brand-report.js";
import {brandsToHalf} from "./brands-to-half.js";
import {nothingOfBrands} from "./nothing-of-brands.js";
import type {RankedBy} from "./ranked-by.js";

/** Which brand leads, and how few account for half of the total. */
export function describeLeader(
  report: readonly BrandRow[],
  by: RankedBy,
  format: Pick<Formats, "list" | "money" | "percent">
): DocumentFragment {
  const named = namedBrands(report);
  const [first] = named;
  if (!report.length) return prose`${nothingOfBrands}`;
  if (!first) return prose`No product here has a brand.`;
  const amount = brandAmount("leader_amount", first, by, format);
  const total = first[`all_${by}`];
  if (named.length === 1)
    return prose`There is only one brand: ${first.brand}${first[by] > 0 && prose`, with ${amount}`}.`;
  if (!total) return prose`No brand ${by === "revenue" ? "earned anything" : "was viewed"}.`;
  const things = by === "revenue" ? "the revenue" : "all views";
  if (first[by] === 0) return prose`No brand has a part of ${things}.`;
  if (first[by] === total)
    return prose`${first.brand} has ${things === "all views" ? things : `all ${things}`}, ${amount}; the other brands have none.`;
  const leading = leaders(named, (row) => row[by]).map(({brand}) => brand);
  const tied = leading.length > 1;
  if (leading.length === named.length)
    return prose`${nameLeaders(leading, "brands", format.list)} are equal, with ${amount} and ${number("leader_share", first[by] / total, format.percent)} of ${things} each.`;
  const lead = prose`${nameLeaders(leading, "brands", format.list)} ${tied ? "lead" : "leads"} with ${amount}${tied && " each"}`;
  const share = number("leader_share", first[by] / total, format.percent);
  return prose`${lead}, ${tied && "each with "}${share} of ${things}.${isWhole(report) && describeHalf(named, by, format)}`;
}

/** Half of what has a brand; sales without a brand are left out. */
function describeHalf(
  named: readonly BrandRow[],
  by: RankedBy,
  {list, percent}: Pick<Formats, "list" | "percent">
): DocumentFragment | false {
  const counted = named.filter((row) => row[by] > 0);
  const half = brandsToHalf(counted, by);
  // where the next brand has as much, it is not these that account for half
  if (
    // without a row for each brand their sum is not known
    named.length < named[0]!.brands ||
    half <= 1 ||
    half >= counted.length ||
    (half <= 4 && counted[half]![by] === counted[half - 1]![by])
  )
    return false;
  const who =
    half <= 4
      ? `${list(counted.slice(0, half).map(({brand}) => brand))} together`
      : prose`The first ${number("half_brands", half)} of ${number("brands_selling", counted.length)}`;
  const made = sum(counted.slice(0, half), (row) => row[by]);
  const share = number("half_share", made / sum(counted, (row) => row[by]), percent);
  return prose` ${who} account for ${share} of all brands’ ${by}.`;
}
