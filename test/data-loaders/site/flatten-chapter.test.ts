import {JSDOM} from "jsdom";
import {expect, test} from "vitest";
import {flattenChapter} from "../../../data-loaders/site/flatten-chapter.ts";

const flatten = (main: string) => {
  const {document} = new JSDOM(`<main id="observablehq-main">${main}</main>`).window;
  return flattenChapter(document, "sales.html", ["index.html", "sales.html", "funnel.html"]);
};

test.each([
  [
    "an id and what names it",
    '<i id="a"></i><label for="a">',
    '<i id="sales-a"></i><label for="sales-a"></label>'
  ],
  ["several ids", '<i aria-labelledby="a b"></i>', '<i aria-labelledby="sales-a sales-b"></i>'],
  ["a clip path", '<g clip-path="url(#c)"></g>', '<g clip-path="url(#sales-c)"></g>'],
  ["a link within", '<a href="#a">x</a>', '<a href="#sales-a">x</a>'],
  ["a link to a chapter", '<a href="./funnel.html">x</a>', '<a href="#funnel">x</a>'],
  [
    "a link to its part, with filters",
    '<a href="./funnel.html?brand=a#b">x</a>',
    '<a href="#funnel-b">x</a>'
  ],
  ["a link to a file", '<a href="./report.json">x</a>', "x"],
  ["a link elsewhere", '<a href="https://a.b/">x</a>', '<a href="https://a.b/">x</a>'],
  [
    "what a cell displays",
    "<observablehq-loading><p>1</p></observablehq-loading><!--:1:-->",
    "<p>1</p>"
  ],
  [
    "a button that has a text",
    '<button class="sort">Brand</button>',
    '<span class="sort">Brand</span>'
  ],
  [
    "what answers to nobody",
    '<div class="filter-bar">x</div><details class="how">x</details><input><script>1</script>',
    ""
  ]
])("%s", (_, main, wanted) => {
  const section = flatten(main);
  expect(section.outerHTML).toBe(`<section id="sales" class="chapter">${wanted}</section>`);
});

test("a table says which chapter it is of", () => {
  const section = flatten(
    '<h1><a>Sales &amp; more</a></h1><div role="region" aria-label="Files">x</div>'
  );
  expect(section.querySelector("[role]")!.getAttribute("aria-label")).toBe("Sales & more: Files");
});

test("a page without a main part is an error", () => {
  const {document} = new JSDOM("<p></p>").window;
  expect(() => flattenChapter(document, "a.html", [])).toThrow("missing main: a.html");
});
