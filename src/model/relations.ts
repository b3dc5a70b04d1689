import {allCounts} from "./relations/all-counts.js";
import {allMoments} from "./relations/all-moments.js";
import {allSales} from "./relations/all-sales.js";
import {allTakings} from "./relations/all-takings.js";
import {allVisits} from "./relations/all-visits.js";
import {catalogue} from "./relations/catalogue.js";
import {counts} from "./relations/counts.js";
import {moments} from "./relations/moments.js";
import {records} from "./relations/records.js";
import type {FilteredRelation, Relation} from "./relations/relation.js";
import {sales} from "./relations/sales.js";
import {takings} from "./relations/takings.js";
import {tally} from "./relations/tally.js";
import {visits} from "./relations/visits.js";

/** What follows the reader's filters. */
export const filteredRelations: readonly FilteredRelation[] = [
  visits,
  sales,
  counts,
  takings,
  records,
  moments,
  tally
];

/** What is published as it is, beside the models. */
export const publishedRelations: readonly Relation[] = [
  allVisits,
  allSales,
  allCounts,
  allTakings,
  allMoments,
  catalogue
];

/** Everything but models that a page, a model or a finding can name in a query. */
export const relations: readonly Relation[] = [...filteredRelations, ...publishedRelations];

/** The relations whose rows are a sample of visitors where the scale is more than 1. */
export function sampledRelations(scale: number): string[] {
  return scale > 1 ? relations.filter(({isSampled}) => isSampled).map(({name}) => name) : [];
}
