import {falseDiscoveryRate} from "../../statistics/benjamini-hochberg.js";
import {effect} from "../claims/effect.js";
import type {Finding} from "../claims/finding.js";
import {inPercent} from "../claims/in-words.js";
import {leastPeople} from "../claims/least-people.js";
import {comparing, ofVisits} from "../claims/silent-under.js";
import {leastDistance, standOut} from "../claims/stand-out.js";
import {viewsBySql} from "../claims/views-by-sql.js";

interface CategoryRow {
  category: string;
  views: number;
  purchases: number;
  /** Those who did anything in the category. */
  visitors: number;
}

/** Fewest views of a category that is tested. */
const least = 500;

/** Which category's views end in a purchase more or less often than all others'. */
export const finding: Finding<CategoryRow> = {
  id: "funnel-category",
  chapter: "funnel",
  needs: ["events", "categories"],
  silentUnder: {...ofVisits, ...comparing("category")},
  sql: viewsBySql("category"),
  thresholds: {least, leastPeople, falseDiscoveryRate, leastDistance},
  method: `Purchases per view of each top-level category with at least ${least} views by ${leastPeople} visitors, compared with all others together: z test of two shares, false discovery rate ${inPercent(falseDiscoveryRate)} (Benjamini and Hochberg), and a difference of at least ${inPercent(leastDistance)}. The category named deviates most clearly.`,
  claim(rows, {category, percent, plural}) {
    const groups = rows.map(({category: name, views, purchases, visitors}) => ({
      name,
      n: views,
      people: visitors,
      successes: Math.min(views, purchases)
    }));
    const total = groups.reduce((sum, {n}) => sum + n, 0);
    const known = groups.filter(({name}) => name !== "(none)");
    const found = standOut(known, least);
    if (!found) return undefined;
    const {n, share, rest, distance} = found;
    const base = {
      n,
      nOf: "views",
      isExact: true,
      effect: effect(n / total, distance),
      numbers: {share, rest, views: n, views_share: n / total}
    };
    const of = `${percent(share)} of ${plural(n, "view")} end in a purchase, compared with ${percent(rest)} in all other categories`;
    return distance > 0
      ? {
          ...base,
          text: `In ${category(found.name)}, a view leads to a purchase more often than elsewhere: ${of}.`,
          action: `Show ${category(found.name)} to more visitors: ${percent(share)} of its views end in a purchase, and it has ${percent(n / total)} of all views.`
        }
      : {
          ...base,
          text: `In ${category(found.name)}, a view leads to a purchase less often than elsewhere: ${of}.`,
          action: `Find out what keeps visitors from buying in ${category(found.name)}: it has ${percent(n / total)} of all views, and ${percent(share)} of them end in a purchase.`
        };
  }
};
