import {describe, expect, test} from "vitest";
import type {Sniff} from "../../../data-loaders/read/sniff-file.ts";
import {customSource} from "../../../data-loaders/sources/schema/custom-source.ts";
import {matchSchema} from "../../../data-loaders/sources/schema/match-schema.ts";
import {unreadFacts} from "../../../data-loaders/stage/unread-facts.ts";
import {readConfig} from "../../../data-loaders/config.ts";

const columns = {order_id: "Name", ordered_at: "Created at", product_id: "Item", amount: "Total"};
const header = ["Name", "Created at", "Item", "Total", "Financial Status", "Currency"];

function said(own: object, names = header): string[] {
  const mapping = {name: "Shop", table: "order_lines", columns, ...own};
  const {sources} = readConfig({sources: [mapping]});
  const {schemas} = customSource(sources[0]!);
  const sniff: Sniff = {
    format: "csv",
    compression: "none",
    encoding: "utf8",
    delimiter: ",",
    header: names,
    headerLine: 1,
    hasQuote: false,
    compact: {}
  };
  const file = {path: "orders.csv", name: "orders.csv", bytes: 1};
  return unreadFacts([{file, sniff, match: matchSchema(names, schemas, file.name)}]);
}

describe("unreadFacts()", () => {
  test("names a status and a currency that a mapping does not read", () => {
    expect(said({})).toEqual([
      '"Shop" in report.config.ts does not read "Financial Status" of orders.csv: orders that were cancelled or refunded count as sold; status: {column: "Financial Status", sold: […]} leaves them out',
      '"Shop" in report.config.ts does not read "Currency" of orders.csv: amounts of several currencies would be added up; currency: "Currency" keeps them apart'
    ]);
  });

  test("says nothing of what is read, or is another status", () => {
    const status = {column: "Financial Status", sold: ["paid"]};
    expect(said({status, currency: "Currency"})).toEqual([]);
    const names = [...header.slice(0, 4), "Fulfillment Status", "Lineitem fulfillment status"];
    expect(said({}, names)).toEqual([]);
  });
});
