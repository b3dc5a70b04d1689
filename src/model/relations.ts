import {allEventsCube} from "./relations/all-events-cube.js";
import {allEventsBySecond} from "./relations/all-events-by-second.js";
import {allSales} from "./relations/all-sales.js";
import {allSalesCube} from "./relations/all-sales-cube.js";
import {allSessionProducts} from "./relations/all-session-products.js";
import {catalogue} from "./relations/catalogue.js";
import {eventsCube} from "./relations/events-cube.js";
import {eventsBySecond} from "./relations/events-by-second.js";
import {records} from "./relations/records.js";
import type {FilteredRelation, Relation} from "./relations/relation.js";
import {sales} from "./relations/sales.js";
import {salesCube} from "./relations/sales-cube.js";
import {recordCounts} from "./relations/record-counts.js";
import {sessionProducts} from "./relations/session-products.js";

/** What follows the reader's filters. */
export const filteredRelations: readonly FilteredRelation[] = [
  sessionProducts,
  sales,
  eventsCube,
  salesCube,
  records,
  eventsBySecond,
  recordCounts
];

/** What is published as it is, beside the models. */
export const publishedRelations: readonly Relation[] = [
  allSessionProducts,
  allSales,
  allEventsCube,
  allSalesCube,
  allEventsBySecond,
  catalogue
];

/** Everything but models that a page, a model or a finding can name in a query. */
export const relations: readonly Relation[] = [...filteredRelations, ...publishedRelations];

/** The relations whose rows are a sample of visitors where the sampling factor is more than 1. */
export function sampledRelations(samplingFactor: number): string[] {
  return samplingFactor > 1
    ? relations.filter(({isSampled}) => isSampled).map(({name}) => name)
    : [];
}
