import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {Formats} from "../../format/formats.js";
import type {Sources} from "../../model/source.js";
import type {ComparedShare} from "../../statistics/compare-shares.js";
import {brandAmount} from "./brand-amount.js";
import type {BrandRow} from "./brand-report.js";
import {isWhole, namedBrands} from "./brand-report.js";
import {isNone} from "./chosen-brand.js";
import type {RankedBy} from "./ranked-by.js";

/** The chosen brand, and what it is compared with. */
export interface ChosenBrand {
  chosen: string;
  by: RankedBy;
  /** How the brands' sessions convert, and the rows behind it. */
  compared: readonly ComparedShare[];
  sessions: Sources;
}

/** How the chosen brand ranks, and how its sessions convert. */
export function describeChosen(
  report: readonly BrandRow[],
  {chosen, by, compared, sessions}: ChosenBrand,
  format: Pick<Formats, "money" | "percent">
): DocumentFragment {
  const {percent} = format;
  const own = report.find(({brand}) => brand === chosen);
  if (!own)
    return prose`No data for ${isNone(chosen) ? "products without a brand" : chosen} matches these filters.`;
  const place = placeOf(own, report, by);
  const amount = brandAmount("brand_amount", own, by, format);
  const total = own[`all_${by}`];
  if (!total) return prose`${nothing[by]}.`;
  const share =
    own[by] === total
      ? `, all the ${by}`
      : prose`, ${number("brand_share", own[by] / total, percent)} of all`;
  const several = isNone(chosen)
    ? "Products without a brand"
    : "The brands that are not listed separately";
  if (own[by] === 0) {
    const not = by === "revenue" ? "earned nothing" : `${place === 0 ? "were" : "was"} not viewed`;
    return prose`${place === 0 ? several : chosen} ${not} under these filters.`;
  }
  if (place === 0)
    return prose`${several} ${by === "revenue" ? "earned" : "had"} ${amount}${share}.`;
  const rank = place === 1 ? "first" : prose`number ${number("brand_place", place)}`;
  const isShared = namedBrands(report).some((row) => row !== own && row[by] === own[by]);
  const brands = prose`${number("brands_shown", own.brands)} brands ${isWhole(report) ? "" : "listed separately "}`;
  const standing =
    own.brands === 1
      ? `is the only brand${isWhole(report) ? "" : " listed separately"}`
      : prose`${isShared ? "shares place" : "ranks"} ${isShared ? number("brand_place", place) : rank} of ${brands}by ${by}`;
  const mine = compared.find(({name}) => name === chosen);
  return prose`${chosen} ${standing}: ${amount}${share}.${mine && prose` Of the sessions that view it, ${number("brand_conversion", mine.rate, percent, {of: sessions})} buy it, ${verdicts[mine.verdict]} (${number("brand_others_conversion", mine.others, percent, {of: sessions})}).`}`;
}

/** A brand's place among those with a name, from 1; 0 for one without. */
function placeOf(own: BrandRow, report: readonly BrandRow[], by: RankedBy): number {
  const named = namedBrands(report);
  if (!named.includes(own)) return 0;
  const above = named.filter((row) => row[by] > own[by]).length;
  // of many brands not all have a row, but each knows its place; those without a name have rows and no place
  const nameless = report.filter((row) => !named.includes(row) && row.place < own.place).length;
  return named.length === own.brands ? above + 1 : own.place - nameless;
}

const nothing = {revenue: "No brand earned anything", views: "No brand was viewed"};

const verdicts: Record<ComparedShare["verdict"], string> = {
  above: "more than for other brands",
  below: "less than for other brands",
  level: "which may differ only by chance from other brands"
};
