import {expect, test} from "vitest";
import {finding as peopled} from "../../../../src/findings/funnel/category.ts";
import {ofPeople} from "../of-people.ts";
import {testThresholds} from "../test-thresholds.ts";
import {tryFinding} from "../try-finding.ts";

const finding = ofPeople(peopled, {visitors: 30});

const rows = (toys: number, books: number, games: number) => [
  {category: "toys", views: 2000, purchases: toys},
  {category: "books", views: 2000, purchases: books},
  {category: "games", views: 2000, purchases: games},
  {category: "(none)", views: 4000, purchases: 4000}
];

test("is shown for the category whose views lead to more purchases", () => {
  const claim = tryFinding(finding, rows(300, 150, 150));
  expect(claim?.text).toBe(
    "In Toys, a view leads to a purchase more often than elsewhere: 15.0% of 2,000 views end in a purchase, compared with 7.5% in all other categories."
  );
  expect(claim?.action).toMatch(/^Show Toys/);
});

test("says the opposite of one whose views do not", () => {
  const claim = tryFinding(finding, rows(40, 200, 200));
  expect(claim?.text).toMatch(
    /^In Toys, a view leads to a purchase less often than elsewhere: 2\.0% of/
  );
  expect(claim?.action).toMatch(/^Find out what keeps visitors from buying in Toys/);
});

test("is silent where they are alike, and where one is too small", () => {
  expect(tryFinding(finding, rows(200, 205, 195))).toBeUndefined();
  expect(
    tryFinding(finding, [
      {category: "toys", views: 499, purchases: 200},
      {category: "books", views: 5000, purchases: 300}
    ])
  ).toBeUndefined();
});

/** One category among others that are too small. */
const small = (views: number, purchases: number) => [
  {category: "toys", views, purchases},
  {category: "books", views: 400, purchases: 8},
  {category: "games", views: 400, purchases: 8}
];

testThresholds(finding, [
  ["500 views", small(500, 50), "In Toys, a view leads to a purchase more often", 500 / 1300],
  ["499 views", small(499, 50), undefined],
  [
    "500 views of others",
    [
      {category: "toys", views: 600, purchases: 6},
      {category: "books", views: 500, purchases: 100}
    ],
    "In Toys, a view leads to a purchase less often"
  ],
  [
    "499 views of others",
    [
      {category: "toys", views: 600, purchases: 6},
      {category: "books", views: 499, purchases: 100}
    ],
    undefined
  ],
  ["more purchases than views", small(500, 800), "In Toys, a view leads to a purchase more often"]
]);

test("is silent about a category that a few visitors viewed, and where the others are those of few", () => {
  const of = (toys: number, others: number) =>
    tryFinding(
      finding,
      rows(300, 150, 150).map((row) => ({
        ...row,
        visitors: row.category === "toys" ? toys : others
      }))
    )?.text;
  expect(of(30, 30)).toMatch(/^In Toys/);
  expect(of(29, 30)).not.toMatch(/^In Toys/);
  expect(of(30, 29)).toBeUndefined();
});
