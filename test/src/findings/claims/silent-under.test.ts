import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {findFindings} from "../../../../data-loaders/publish/write-finding-lists.ts";
import type {AnyFinding} from "../../../../src/findings/claims/finding.ts";
import {makeClaims} from "../../../../src/findings/claims/make-claims.ts";
import type {FilterId} from "../../../../src/findings/claims/silent-under.ts";
import {chosenFilters, filterIds} from "../../../../src/findings/claims/silent-under.ts";
import type {Filters} from "../../../../src/model/filters.ts";
import {setFilters} from "../../../../src/model/filters.ts";
import {hasAll} from "../../chapters/has.ts";
import {projectRoot} from "../../../support/project-root.ts";

const src = join(projectRoot, "src");
const files = await findFindings(src);
const choices = {firstDay: "2020-09-01", lastDay: "2021-02-28", sets: {}};
const context = {has: hasAll(), locale: "en-US", currency: "USD", choices};
const answer = Object.assign([], {sql: "", reads: [], weight: 1});

/** Filters of which one is set. */
const only = (id: FilterId): Filters =>
  id === "period" ? {from: "2021-02-01", sets: {}} : {sets: {[id]: ["one"]}};

describe.each(files)("$id", ({path}) => {
  test("declares under which filters it is silent, and why", async () => {
    const {silentUnder} = await load(path);
    for (const [id, reason] of Object.entries(silentUnder)) {
      expect(filterIds).toContain(id);
      expect(reason).toMatch(/^[a-z][^.]{20,}[a-z]$/);
    }
  });

  test("is silent under these, and under no other", async () => {
    const finding = {
      ...(await load(path)),
      claim: () => ({text: "It holds.", n: 1, nOf: "things", effect: 1, numbers: {}})
    };
    for (const id of filterIds) {
      const made = await makeClaims([finding], context, only(id), async () => answer);
      expect(made, id).toHaveLength(id in finding.silentUnder ? 0 : 1);
    }
  });

  test("is silent under each filter that its query shows to choose what it finds", async () => {
    const {id, sql, silentUnder} = await load(path);
    for (const {when, filters, but} of rules)
      if (when.test(sql) && !but?.includes(id))
        for (const filter of filters)
          expect(silentUnder, `${id} under ${filter}`).toHaveProperty(filter);
  });
});

/** What a query that has these words compares, and the filters that would choose it. */
const rules: readonly {when: RegExp; filters: readonly FilterId[]; but?: readonly string[]}[] = [
  // who bought of those who looked; places are known of buyers alone
  {
    when: /\b(views|carts|removals|purchases)\b/,
    filters: ["event_type", "state", "country", "source"]
  },
  {when: /GROUP BY brand\b/, filters: ["brand"]},
  {when: /GROUP BY (sales_cube\.)?price_band\b/, filters: ["price_band"]},
  {when: /GROUP BY category(_code)?\b(?!, session)/, filters: ["category"]},
  {when: /GROUP BY place\b/, filters: ["state", "country"]},
  {when: /GROUP BY source\b/, filters: ["source"]},
  // a basket is cut down to what is kept
  {when: /GROUP BY basket_no\b/, filters: ["category", "brand", "price_band"]},
  // whether a customer came back; what the best tenth spent compares no times
  {
    when: /(GROUP|PARTITION) BY customer_no\b/,
    filters: ["period", "category", "brand", "price_band"],
    but: ["customers-best-tenth"]
  }
];

test("a period is chosen where it leaves days out", () => {
  expect(chosenFilters({sets: {}}, choices)).toEqual([]);
  expect(chosenFilters({sets: {}, from: "2020-09-01", to: "2021-02-28"}, choices)).toEqual([]);
  expect(chosenFilters({sets: {source: ["Email"]}, to: "2021-02-27"}, choices)).toEqual([
    "period",
    "source"
  ]);
});

test("every filter of the bar has a place, and the period", () => {
  expect(filterIds).toEqual(["period", ...setFilters.map(({id}) => id)]);
});

async function load(path: string): Promise<AnyFinding> {
  return ((await import(join(src, "findings", `${path}.ts`))) as {finding: AnyFinding}).finding;
}
