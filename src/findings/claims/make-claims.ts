import type {ReportContext} from "../../model/report-context.js";
import type {Row} from "../../model/answer.js";
import type {Filters} from "../../model/filters.js";
import type {Source} from "../../model/source.js";
import {claimFormat} from "./claim-format.js";
import type {AnyFinding, Finding} from "./finding.js";
import type {MadeClaim} from "./rank-claims.js";
import {rankClaims} from "./rank-claims.js";
import {chosenFilters} from "./silent-under.js";

/**
 * Tries findings and returns the claims that hold, the strongest first. The one gate that every finding
 * passes: it is not tried where the data lacks what it needs, nor under a filter that would choose what
 * it finds.
 *
 * Findings that share a query's text share its answer.
 *
 * @param filters what the answers are under
 * @param ask answers a finding's query
 */
export async function makeClaims(
  findings: readonly AnyFinding[],
  context: Pick<ReportContext, "has" | "locale" | "currency" | "choices"> &
    Partial<Pick<ReportContext, "categoryNames">>,
  filters: Filters,
  ask: (sql: string) => Promise<readonly Row[] & Source>
): Promise<MadeClaim[]> {
  const chosen = chosenFilters(filters, context.choices);
  const tried = findings.filter(
    ({needs, silentUnder}) =>
      needs.every((need) => context.has[need]) && chosen.every((id) => !(id in silentUnder))
  );
  const texts = new Set(tried.map(({sql}) => sql));
  const answers = new Map(Array.from(texts, (sql) => [sql, ask(sql)]));
  const claims = await Promise.all(
    tried.map(async (any): Promise<MadeClaim[]> => {
      const {id, chapter, method, sql, claim} = any as Finding;
      const rows = (await answers.get(sql))!;
      const {reads, weight} = rows;
      const made = claim(rows, claimFormat({...context, weight}));
      if (!made) return [];
      const {isExact, ...said} = made;
      return [{...said, id, chapter, method, sql, reads, weight: isExact ? 1 : weight}];
    })
  );
  return rankClaims(claims.flat());
}
