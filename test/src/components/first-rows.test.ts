import {parseHTML} from "linkedom";
import {describe, expect, test} from "vitest";
import {plainTable} from "../../../src/components/plain-table.ts";

const document = parseHTML("<!DOCTYPE html><html><body></body></html>")
  .document as unknown as Document;
const {Event} = document.defaultView!;

const columns = [
  {key: "brand", label: "Brand"},
  {key: "views", label: "Views", bar: true}
];

const cells = (table: Element, column: string) =>
  [...table.querySelectorAll(`tbody [data-column="${column}"]`)].map((cell) => cell.textContent);
const sortBy = (table: Element, i: number) =>
  table.querySelectorAll(".sort")[i]!.dispatchEvent(new Event("click"));

describe("a table of rows that are the first of more", () => {
  const many = Array.from({length: 1300}, (_, i) => ({brand: `b${i}`, views: 2000 - i}));
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  const tableOf = (all: () => Promise<typeof many>) => {
    const options = {sql: [], columns, document};
    const table = plainTable(many.slice(0, 200), {...options, first: {count: 200, all}});
    const count = () => table.querySelector(".table-count")!.textContent;
    const more = table.querySelector<HTMLElement>(".table-more")!;
    const search = (text: string) => {
      const box = table.querySelector<HTMLInputElement>(".table-search")!;
      box.value = text;
      box.dispatchEvent(new Event("input"));
    };
    return {table, count, more, search};
  };

  test("says so, and sorts all", async () => {
    let asked = 0;
    const {table, count} = tableOf(() => Promise.resolve((asked++, many)));
    expect(count()).toBe("10 of the first 200 rows");
    expect(asked).toBe(0);
    sortBy(table, 1);
    await settle();
    sortBy(table, 1);
    await settle();
    expect(cells(table, "brand")[0]).toBe("b1299");
    expect(count()).toBe("10 of 1,300 rows");
    expect(asked).toBe(1);
  });

  test("finds what is not among the first, and adds two hundred at a time", async () => {
    const {table, count, more, search} = tableOf(() => Promise.resolve(many));
    search("b1299");
    await settle();
    expect(cells(table, "brand")).toEqual(["b1299"]);
    expect(count()).toBe("1 row");
    search("");
    expect(more.textContent).toBe("Show 200 more");
    more.dispatchEvent(new Event("click"));
    expect(count()).toBe("210 of 1,300 rows");
  });

  test("stays with the first, and says it, where the others cannot be read", async () => {
    const {table, count} = tableOf(() => Promise.reject(new Error("no engine")));
    sortBy(table, 0);
    sortBy(table, 1);
    await settle();
    expect(cells(table, "brand")[0]).toBe("b0");
    expect(count()).toBe("10 of the first 200 rows: the others could not be read");
    expect(table.querySelector("[aria-sort]")).toBeNull();
  });

  test("has all where there are no more", () => {
    const options = {sql: [], columns, document};
    const all = () => Promise.reject(new Error("not asked"));
    const table = plainTable(many.slice(0, 150), {...options, first: {count: 200, all}});
    expect(table.querySelector(".table-count")!.textContent).toBe("10 of 150 rows");
    expect(table.querySelector(".table-more")!.textContent).toBe("Show all 150");
  });
});
