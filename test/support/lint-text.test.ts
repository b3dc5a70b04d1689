import {expect, test} from "vitest";
import {lintText, textRules} from "./lint-text.ts";

/** Texts that break each rule. */
const wrong: Record<string, readonly string[]> = {
  "one with a plural": [
    "1 rows",
    "Only 1 known customers came.",
    "1 visitor have bought.",
    "None of the 1 claim holds.",
    "The last 1 days",
    "1 categories"
  ],
  "many with a singular": [
    "2 row",
    "There were 0 order.",
    "12 category, 3 brands",
    "1,000 view of it"
  ],
  "no number": [
    "NaN",
    "undefined of all",
    "It is null.",
    "[object Object]",
    "Infinity×",
    "-0 units"
  ],
  "a dash for a value": ["It is – of all.", "worth –.", "≈ – visitors", "–"],
  "a doubled space": ["One.  Two.", "one , two", "( three)"],
  "stray marks": ["One, , two,, three", "They are: .", "Nothing..", "in “”", "some ()"],
  "a share over 100%": ["120% of the views", "It is 1,000.0 % of all", "a rate of its own: 100.1%"],
  "a share of nothing": ["0 of 0 sessions", "3 of the 0 rows", "12% of 0"],
  "a word twice": ["of the the shop", "and and"],
  "a range of one": ["from Oct 5, 2020 to Oct 5, 2020.", "between $5.00 and $5.00", "5–5 units"],
  "all said as a share": ["100% of all", "0% of the views", "filled in 100%"],
  "the most of nothing": ["Most orders were placed on Monday: 0.", "sony leads with $0.00."],
  "a missing end": ["The price of a and", "Sony and the."]
};

const right = [
  "1 row, 11 rows, 2.1 sessions, 1,001 orders and 0 sales",
  "Oct 1 orders were placed. From 1 to 7 days. 1 of 2 sessions, 1 visitor viewed products 1 time.",
  "1 category has 1 brand: one in 3.5 visitors.",
  "Sep 24, 2020 – Feb 28, 2021, 200–500 USD, 10:00–11:00",
  "Revenue rose by 250.0%, up 120%, and is 130% higher: +140.0%. 100% is all; 99.9% of the rows.",
  "from Oct 5, 2020 to Oct 6, 2020, between 1.5 and 1.52, from 10 to 100",
  "All of it, none of them. The highest price is $10.00, the lowest $0.00. It is 100.0% complete.",
  "What it is made of. Which source they come from."
];

test.each(textRules.map(({name}) => name))("finds %s", (name) => {
  expect(wrong[name]?.length).toBeGreaterThan(0);
  for (const text of wrong[name]!) {
    const found = lintText(text).map((fault) => fault.slice(0, fault.indexOf(": ")));
    expect({text, found}).toEqual({text, found: expect.arrayContaining([name]) as string[]});
  }
});

test.each(right)("finds nothing in: %s", (text) => expect(lintText(text)).toEqual([]));

test("a cell of a table may be a dash or all, but not a mistake", () => {
  expect(lintText("–", "value")).toEqual([]);
  expect(lintText("200.0%", "value")).toEqual(['a share over 100%: "200.0%"']);
  expect(lintText("NaN", "value")).toEqual(['no number: "NaN"']);
});

test("of a drawing only numbers are told", () => {
  expect(lintText('<path d="M0,NaN">', "drawing")).toEqual(['no number: "NaN"']);
  expect(lintText("<text>1 rows</text>", "drawing")).toEqual([]);
});
