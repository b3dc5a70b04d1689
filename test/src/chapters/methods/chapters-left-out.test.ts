import {expect, test} from "vitest";
import {chaptersLeftOut} from "../../../../src/chapters/methods/chapters-left-out.ts";
import {textOf} from "../text-of.ts";

const text = (left: Parameters<typeof chaptersLeftOut>[0]) =>
  textOf(chaptersLeftOut(left, {locale: "en-US"}));

test("where every chapter stands, that is said", () => {
  expect(text([])).toBe("None: the exports have data for every chapter.");
});

test.each([
  [["events"], "Funnel: the exports have no event log."],
  [["events", "buyers"], "Funnel: the exports have no event log or orders of known customers."],
  [
    ["states", "countries", "sources"],
    "Funnel: the exports have no buyers’ states, buyers’ countries, or buyers’ sources."
  ]
])("a chapter that needs %j is left out where there is none of these", (needs, item) => {
  expect(text([{title: "Funnel", needs}])).toBe(item);
});

test("each chapter is an item", () => {
  const left = [
    {title: "Funnel", needs: ["events"]},
    {title: "Brands", needs: ["brands"]}
  ];
  const list = chaptersLeftOut(left, {locale: "en-US"}) as HTMLElement;
  expect(Array.from(list.querySelectorAll("li"), (item) => item.textContent)).toEqual([
    "Funnel: the exports have no event log.",
    "Brands: the exports have no product brands."
  ]);
});
