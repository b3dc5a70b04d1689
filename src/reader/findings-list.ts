import {claimList} from "../components/claim-list.js";
import type {Child} from "../components/h.js";
import {plural} from "../format/plural.js";
import type {AnyFinding} from "../findings/claims/finding.js";
import {makeClaims} from "../findings/claims/make-claims.js";
import type {MadeClaim} from "../findings/claims/rank-claims.js";
import type {SqlTag} from "./create-reader.js";

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
    makeClaims(findings, context, (text) => sql.ask(text)),
    // answers of the whole report travel with the page
    makeClaims(findings, context, (text) => ask(text, {sets: {}}))
  ]);
  const {locale} = context;
  return claimList(claims, {
    locale,
    empty: all.length
      ? `Too little data matches these filters to say anything reliable: ${all.length === 1 ? "the one claim about the whole report does not hold" : `none of the ${plural(all.length, "claim", "claims", {locale})} about the whole report holds`}.`
      : (empty ?? "The data supports none of the claims that this chapter could make."),
    note: claims.length > 0 ? gone(all, claims, locale) : undefined
  });
}

/** A sentence about the claims of the whole report that the filters have taken away. */
function gone(all: readonly MadeClaim[], claims: readonly MadeClaim[], locale: string) {
  const held = new Set(claims.map(({id}) => id));
  const lost = all.filter(({id}) => !held.has(id)).length;
  if (lost === 0) return undefined;
  return `${plural(lost, "claim", "claims", {locale})} about the whole report ${lost === 1 ? "does" : "do"} not hold under these filters.`;
}
