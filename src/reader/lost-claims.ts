import type {AnyFinding} from "../findings/claims/finding.js";
import type {MadeClaim} from "../findings/claims/rank-claims.js";
import type {FilterId} from "../findings/claims/silent-under.js";
import {plural} from "../format/plural.js";

/** Claims about the whole report that are not tried under some filters, and why. */
export interface Silenced {
  readonly ids: ReadonlySet<string>;
  /** Each reason once, as a clause. */
  readonly reasons: readonly string[];
}

type Made = Pick<MadeClaim, "id">;

/** Which claims of the whole report the chosen filters silence. */
export function silencedClaims(
  findings: readonly Pick<AnyFinding, "id" | "silentUnder">[],
  all: readonly Made[],
  chosen: readonly FilterId[]
): Silenced {
  const made = new Set(all.map(({id}) => id));
  const hit = findings.flatMap(({id, silentUnder}) => {
    const by = chosen.find((filter) => filter in silentUnder);
    return by && made.has(id) ? [{id, reason: silentUnder[by]!}] : [];
  });
  return {
    ids: new Set(hit.map(({id}) => id)),
    reasons: [...new Set(hit.map(({reason}) => reason))]
  };
}

/** Says what became of the whole report's claims that the filters have taken away; nothing where all hold. */
export function describeLost(
  all: readonly Made[],
  claims: readonly Made[],
  {ids, reasons}: Silenced,
  locale: string
): string | undefined {
  const held = new Set(claims.map(({id}) => id));
  const lost = all.filter(({id}) => !held.has(id) && !ids.has(id)).length;
  const sentences = [
    ...(lost > 0
      ? [
          `${plural(lost, "claim", "claims", {locale})} about the whole report ${lost === 1 ? "does" : "do"} not hold under these filters.`
        ]
      : []),
    ...(ids.size > 0
      ? [
          `${plural(ids.size, "claim", "claims", {locale})} about the whole report cannot be made of a part: ${reasons.join("; ")}.`
        ]
      : [])
  ];
  return sentences.length > 0 ? sentences.join(" ") : undefined;
}

/** Says why none of the whole report's claims is left. */
export function describeNone(all: number, {ids, reasons}: Silenced, locale: string): string {
  if (ids.size === all)
    return `${all === 1 ? "The one claim about the whole report cannot be made" : `None of the ${plural(all, "claim", "claims", {locale})} about the whole report can be made`} of a part: ${reasons.join("; ")}.`;
  const rest = all - ids.size;
  const holds = `${rest === 1 ? `The one ${ids.size > 0 ? "other " : ""}claim about the whole report does not hold` : `None of the ${plural(rest, ids.size > 0 ? "other claim" : "claim", ids.size > 0 ? "other claims" : "claims", {locale})} about the whole report holds`} under these filters.`;
  return ids.size > 0
    ? `${plural(ids.size, "claim", "claims", {locale})} about the whole report cannot be made of a part: ${reasons.join("; ")}. ${holds}`
    : holds;
}
