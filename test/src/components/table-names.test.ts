import {parseHTML} from "linkedom";
import {expect, test} from "vitest";
import {plainTable} from "../../../src/components/plain-table.ts";

const document = parseHTML("<!DOCTYPE html><html><body></body></html>")
  .document as unknown as Document;
const {Event} = document.defaultView!;

const cells = (table: Element, column: string) =>
  [...table.querySelectorAll(`tbody [data-column="${column}"]`)].map((cell) => cell.textContent);
const sortBy = (table: Element, i: number) =>
  table.querySelectorAll(".sort")[i]!.dispatchEvent(new Event("click"));

test("shows categories by name: found by either, sorted by what is seen, the code on hover and in the data", () => {
  const shelves = [
    {category: "electronics.video.tv", n: 3},
    {category: "(none)", n: 2},
    {category: "appliances.kitchen.washer", n: 1}
  ];
  const table = plainTable(shelves, {
    sql: [],
    columns: ["category", "n"],
    search: true,
    document
  });
  expect(cells(table, "category")).toEqual(["TV", "(none)", "Washer"]);
  const [tv, none] = table.querySelectorAll('tbody [data-column="category"]');
  expect([tv!.getAttribute("title"), tv!.getAttribute("data-value")]).toEqual([
    "electronics.video.tv",
    "electronics.video.tv"
  ]);
  expect(none!.hasAttribute("title")).toBe(false);
  sortBy(table, 0);
  expect(cells(table, "category")).toEqual(["(none)", "TV", "Washer"]);
  const box = table.querySelector<HTMLInputElement>(".table-search")!;
  for (const text of ["washer", "appliances.k"]) {
    box.value = text;
    box.dispatchEvent(new Event("input", {bubbles: true}));
    expect(cells(table, "category")).toEqual(["Washer"]);
  }
});

test("a column can show names of its own, and the report names categories that end alike", () => {
  const [named] = [{category: "kitchen.table", combination: "b · acer"}];
  const table = plainTable([named!], {
    sql: [],
    columns: ["category", {key: "combination", name: (text) => text.toUpperCase()}],
    categoryNames: {"kitchen.table": "Kitchen › Table"},
    document
  });
  expect(cells(table, "category")).toEqual(["Kitchen › Table"]);
  expect(cells(table, "combination")).toEqual(["B · ACER"]);
  expect(table.querySelector('[data-column="combination"]')!.getAttribute("title")).toBe(
    "b · acer"
  );
});
