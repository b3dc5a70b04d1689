import {claimList} from "../components/claim-list.js";
import type {Child} from "../components/h.js";
import type {AnyFinding} from "../findings/claims/finding.js";
import {makeClaims} from "../findings/claims/make-claims.js";
import {chosenFilters} from "../findings/claims/silent-under.js";
import type {SqlTag} from "./create-reader.js";
import {describeLost, describeNone, silencedClaims} from "./lost-claims.js";

/** Options of a chapter's findings. */
export interface FindingsListOptions {
  /** What is said where the whole report carries none of the claims. */
  empty?: Child;
}

/**
 * A chapter's findings under the reader's filters, the strongest first; says which of the whole
 * report's claims are gone, and says so where none is left.
 *
 * @param findings `findings` of ./findings/of/<chapter>.js
 * @param sql the page's tag
 */
export async function findingsList(
  findings: readonly AnyFinding[],
  sql: SqlTag,
  {empty}: FindingsListOptions = {}
): Promise<HTMLElement> {
  const {ask, context} = sql.reader;
  const [claims, all] = await Promise.all([
    makeClaims(findings, context, sql.filters, (text) => sql.ask(text)),
    // answers of the whole report travel with the page
    makeClaims(findings, context, {sets: {}}, (text) => ask(text, {sets: {}}))
  ]);
  const {locale} = context;
  const silenced = silencedClaims(findings, all, chosenFilters(sql.filters, context.choices));
  return claimList(claims, {
    locale,
    empty: all.length
      ? describeNone(all.length, silenced, locale)
      : (empty ?? "The data supports none of the claims that this chapter could make."),
    note: claims.length > 0 ? describeLost(all, claims, silenced, locale) : undefined
  });
}
