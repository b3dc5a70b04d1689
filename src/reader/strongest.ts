import {FileAttachment} from "observablehq:stdlib";
import {claimList} from "../components/claim-list.js";
import {estimateText} from "../components/estimate-note.js";
import {documentOf, h} from "../components/h.js";
import {number} from "../components/number.js";
import {plural} from "../format/plural.js";
import {prose} from "../components/prose.js";
import type {AnyFinding} from "../findings/claims/finding.js";
import {makeClaims} from "../findings/claims/make-claims.js";
import type {MadeClaim} from "../findings/claims/rank-claims.js";
import type {Strongest} from "../findings/claims/strongest.js";
import {shown} from "../findings/claims/strongest.js";
import type {Filters} from "../model/filters.js";
import {writeFilters} from "../model/filter-url.js";
import {filtersWithout} from "../model/filters-without.js";
import type {SqlTag} from "./create-reader.js";
import {context} from "./page.js";

const whole = (await FileAttachment("../models/strongest.json").json()) as Strongest;

/** What loads each chapter's findings: `findings` of ./findings/of/all.js. */
type Loaders = Readonly<Record<string, () => Promise<{findings: readonly AnyFinding[]}>>>;

/**
 * The strongest claims of the whole report. Without filters they are those worked out at build; under
 * filters, those of them that still hold.
 */
export async function strongestClaims(
  filters: Filters,
  sql: SqlTag,
  loaders: Loaders
): Promise<readonly MadeClaim[]> {
  if (writeFilters(sql.filters) === "") return whole.claims;
  const chapters = [...new Set(whole.claims.map(({chapter}) => chapter))];
  const lists = await Promise.all(chapters.flatMap((chapter) => loaders[chapter]?.() ?? []));
  const ids = new Set(whole.claims.map(({id}) => id));
  const findings = lists.flatMap((list) => list.findings).filter(({id}) => ids.has(id));
  return makeClaims(findings, context, filters, (text) => sql.ask(text));
}

/** The five strongest of them as a list, each with the way to its chapter. */
export function strongestList(claims: readonly MadeClaim[], filters: Filters): HTMLElement {
  const {locale} = context;
  const search = writeFilters(filters);
  const isWhole = writeFilters(filtersWithout(filters, "compare")) === "";
  const strongest = claims.slice(0, shown);
  const note = isWhole
    ? prose`${whole.all === 1 ? "The only claim" : prose`The strongest of ${number("claims", whole.all, (n) => plural(n, "claim", "claims", {locale}))}`} that the data supports${whole.all > 1 && ", ranked by how much of the shop each one concerns and how large the difference is"}.`
    : whole.claims.length === 1
      ? prose`The one claim about the whole report also holds under these filters.`
      : prose`Of the ${number("kept", whole.claims.length)} strongest claims about the whole report, this list has those that hold under these filters, ranked again.`;
  return claimList(strongest, {
    locale,
    empty: whole.claims.length
      ? "None of the report’s strongest claims holds under these filters."
      : "The data supports none of the claims that this report could make.",
    note: strongest.length > 0 ? note : undefined,
    after: ({chapter}) => chapterLink(chapter, search)
  });
}

/** What to do, by the strongest claims that say so, with the evidence of each. */
export function actionList(claims: readonly MadeClaim[], filters: Filters): HTMLElement {
  const document = documentOf();
  const search = writeFilters(filters);
  const acting = claims.filter(({action}) => action).slice(0, shown);
  if (acting.length === 0)
    return h(document, "p", {}, "None of the claims that hold here calls for an action.");
  return h(
    document,
    "ol",
    {class: "actions"},
    acting.map(({id, action = "", chapter, weight}) => {
      const [, lead = "", rest = action] = /^(.{1,100}?): (.+)$/s.exec(action) ?? [];
      return h(
        document,
        "li",
        {"data-action": id},
        lead && h(document, "b", {}, `${lead}. `),
        rest.charAt(0).toLocaleUpperCase(context.locale) + rest.slice(1),
        weight > 1 && [" ", estimateText({samplingFactor: weight})],
        " ",
        chapterLink(chapter, search)
      );
    })
  );
}

/** The report's other chapters, as a list of the ways to them. */
export function chapterList(filters: Filters): HTMLElement {
  const document = documentOf();
  const search = writeFilters(filters);
  return h(
    document,
    "ol",
    {class: "contents"},
    Object.keys(whole.titles)
      .filter((chapter) => chapter !== "index")
      .map((chapter) => h(document, "li", {}, chapterLink(chapter, search)))
  );
}

function chapterLink(chapter: string, search: string): HTMLAnchorElement | null {
  const title = whole.titles[chapter];
  if (!title || chapter === "index") return null;
  return h(documentOf(), "a", {class: "claim-chapter", href: `./${chapter}.html${search}`}, title);
}
