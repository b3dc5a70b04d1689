import {expect, test} from "vitest";
import {segmentRows} from "../../../../src/chapters/customers/customer-segments.ts";
import {
  describeAlike,
  describeFewCustomers,
  describeSegments,
  meaningOf
} from "../../../../src/chapters/customers/describe-segments.ts";
import {rows} from "../rows.ts";
import {textOf} from "../text-of.ts";

const how =
  "Customers are ranked in fifths by the day of the last basket, the number of baskets and the amount spent. Customers with equal values share the middle of their ranks.";

test("segments stand for all customers, their shares are those of the rows", () => {
  const loyal = {segment: "Loyal", customers: 10, revenue: 300, worth: 30, baskets: 4, silent: 9};
  const lapsed = {...loyal, segment: "Lapsed", customers: 30, revenue: 100};
  expect(segmentRows(rows([loyal, lapsed], {weight: 2}))).toEqual([
    {...loyal, customers: 20, revenue: 600, share: 0.25, earned: 0.75},
    {...lapsed, customers: 60, revenue: 200, share: 0.75, earned: 0.25}
  ]);
});

test("of no revenue no segment has a share", () => {
  const free = {segment: "New", customers: 30, revenue: 0, worth: 0, baskets: 1, silent: 2};
  expect(segmentRows(rows([free]))).toEqual([{...free, share: 1, earned: null}]);
});

test("twenty customers are enough for segments", () => {
  expect(describeFewCustomers(0, 0)).toBe(
    "Nothing was sold to a known customer under these filters."
  );
  const few =
    "Too few customers bought to group them by how recently, how often and how much they buy: that takes twenty.";
  expect(describeFewCustomers(1, 90)).toBe(few);
  expect(describeFewCustomers(19, 90)).toBe(few);
  expect(describeFewCustomers(20, 7)).toBeUndefined();
});

test("within a week nobody has gone quiet", () => {
  expect(describeFewCustomers(20, 6.9)).toBe(
    "The customers of every group last bought within a week on average, so who buys often and who has gone quiet cannot be told yet."
  );
});

test("the caption tells what the segments that there are mean", () => {
  expect(textOf(describeSegments([]))).toBe(how);
  expect(textOf(describeSegments([{segment: "Loyal"}]))).toBe(
    `${how} Loyal: buy often, bought fairly recently.`
  );
  expect(textOf(describeSegments([{segment: "New"}, {segment: "Lapsed"}]))).toBe(
    `${how} New: one basket so far, recently. Lapsed: bought little, long ago.`
  );
});

test("a segment without a meaning is an error", () => {
  expect(() => meaningOf("Rich")).toThrow('unknown segment: "Rich"');
});

test("customers who all bought alike are in no segments", () => {
  const alike = {baskets: 12, worth: 300};
  expect(describeAlike([alike, alike])).toBe(
    "All customers bought equally often and spent the same, so there is nothing to group them by."
  );
  expect(describeAlike([alike, {...alike, worth: 301}])).toBeUndefined();
  expect(describeAlike([alike, {...alike, baskets: 11.5}])).toBeUndefined();
  expect(describeAlike([alike])).toBeUndefined();
  expect(describeAlike([])).toBeUndefined();
});
