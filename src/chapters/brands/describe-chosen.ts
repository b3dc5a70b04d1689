import {sum} from "d3-array";
import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {Formats} from "../../format/formats.js";
import type {Sources} from "../../model/source.js";
import type {ComparedShare} from "../../statistics/compare-shares.js";
import {brandAmount} from "./brand-amount.js";
import type {BrandRow} from "./brand-report.js";
import {isWhole, namedBrands} from "./brand-report.js";
import type {RankedBy} from "./ranked-by.js";

/** The chosen brand, and what it is held against. */
export interface ChosenBrand {
  chosen: string;
  by: RankedBy;
  /** How the brands' sessions convert, and the rows that this was made of. */
  compared: readonly ComparedShare[];
  sessions: Sources;
}

/** Where the chosen brand stands among all, and how its sessions convert. */
export function describeChosen(
  report: readonly BrandRow[],
  {chosen, by, compared, sessions}: ChosenBrand,
  format: Pick<Formats, "money" | "percent">
): DocumentFragment {
  const {percent} = format;
  const own = report.find(({brand}) => brand === chosen);
  if (!own) return prose`Nothing of ${chosen} matches these filters.`;
  const place = namedBrands(report).indexOf(own) + 1;
  const total = sum(report, (row) => row[by]);
  const mine = compared.find(({name}) => name === chosen);
  return prose`${chosen} is ${place === 1 ? "the first" : prose`number ${number("brand_place", place)}`} of ${number("brands_shown", own.brands)} brands ${isWhole(report) ? "" : "that are told apart "}by ${by}: ${brandAmount("brand_amount", own, by, format)}${total ? prose`, ${number("brand_share", own[by] / total, percent)} of all` : ""}.${mine && prose` Of the sessions that look at it ${number("brand_conversion", mine.rate, percent, {of: sessions})} buy it, ${verdicts[mine.verdict]} (${number("brand_others_conversion", mine.others, percent, {of: sessions})}).`}`;
}

const verdicts: Record<ComparedShare["verdict"], string> = {
  above: "more than with other brands",
  below: "fewer than with other brands",
  level: "which is what other brands reach too, give or take chance"
};
