import {parseHTML} from "linkedom";
import {describe, expect, test} from "vitest";
import {formatPercent} from "../../../src/format/format-percent.ts";
import {plainTable} from "../../../src/components/plain-table.ts";

const document = parseHTML("<!DOCTYPE html><html><body></body></html>")
  .document as unknown as Document;
const {Event} = document.defaultView!;

const rows = [
  {brand: "sony", views: 14625, rate: 0.1},
  {brand: "Apple", views: 19500, rate: null},
  {brand: "samsung", views: 23400, rate: 0.0999},
  {brand: "<b>hp</b>", views: 9750, rate: 0.11}
];
const columns = [
  {key: "brand", label: "Brand"},
  {key: "views", label: "Views", bar: true},
  {key: "rate", label: "Rate", format: (value: number) => formatPercent(value)}
];

const cells = (table: Element, column: string) =>
  [...table.querySelectorAll(`tbody [data-column="${column}"]`)].map((cell) => cell.textContent);
const sortBy = (table: Element, i: number) =>
  table.querySelectorAll(".sort")[i]!.dispatchEvent(new Event("click"));

describe("plainTable", () => {
  test("keeps the rows' order until a heading is clicked, numbers from the top, names from A", () => {
    const table = plainTable(rows, {sql: [], columns, document});
    expect(cells(table, "brand")).toEqual(["sony", "Apple", "samsung", "<b>hp</b>"]);
    sortBy(table, 1);
    expect(cells(table, "views")).toEqual(["23,400", "19,500", "14,625", "9,750"]);
    sortBy(table, 0);
    expect(cells(table, "brand")).toEqual(["<b>hp</b>", "Apple", "samsung", "sony"]);
    sortBy(table, 0);
    expect(cells(table, "brand")).toEqual(["sony", "samsung", "Apple", "<b>hp</b>"]);
  });

  test("has twenty rows on paper unless all are shown, and then as many as before", () => {
    const many = Array.from({length: 300}, (_, i) => ({brand: `b${i}`, views: i}));
    const table = plainTable(many, {sql: [], columns: columns.slice(0, 2), document});
    document.body.append(table);
    const size = () => table.querySelectorAll("tbody tr").length;
    const say = (type: string) => document.defaultView!.dispatchEvent(new Event(type));
    expect(size()).toBe(10);
    say("beforeprint");
    expect(size()).toBe(20);
    expect(table.querySelector(".table-count")!.textContent).toBe("20 of 300 rows");
    say("afterprint");
    expect(size()).toBe(10);
    const more = table.querySelector<HTMLElement>(".table-more")!;
    more.dispatchEvent(new Event("click", {bubbles: true}));
    say("beforeprint");
    expect(size()).toBe(300);
    say("afterprint");
    more.dispatchEvent(new Event("click", {bubbles: true}));
    expect(size()).toBe(10);
    table.remove();
    say("beforeprint");
    expect(size()).toBe(10);
  });

  test("says the order to screen readers, on one heading at a time", () => {
    const table = plainTable(rows, {
      sql: [],
      columns,
      document,
      sort: {key: "views", descending: true}
    });
    const orders = () =>
      [...table.querySelectorAll("thead th")].map((th) => th.getAttribute("aria-sort"));
    expect(orders()).toEqual([null, "descending", null]);
    sortBy(table, 1);
    expect(orders()).toEqual([null, "ascending", null]);
    sortBy(table, 0);
    expect(orders()).toEqual(["ascending", null, null]);
  });

  test("puts what is absent last in either order", () => {
    const table = plainTable(rows, {sql: [], columns, document});
    sortBy(table, 2);
    expect(cells(table, "rate").at(-1)).toBe("–");
    sortBy(table, 2);
    expect(cells(table, "rate").at(-1)).toBe("–");
  });

  test("shows text as text", () => {
    const table = plainTable(rows, {sql: [], columns, document});
    expect(table.querySelectorAll("tbody b")).toHaveLength(0);
  });

  test("draws bars as shares of the column's largest", () => {
    const table = plainTable(rows, {sql: [], columns, document});
    const styles = [...table.querySelectorAll('[data-column="views"]')].map((cell) =>
      cell.getAttribute("style")
    );
    expect(styles).toEqual([
      "--share: 62.50%",
      "--share: 83.33%",
      "--share: 100.00%",
      "--share: 41.67%"
    ]);
  });

  test("shows a page of many rows, then all, and finds by any text", () => {
    const many = Array.from({length: 1200}, (_, i) => ({brand: `brand ${i}`, views: i, rate: 0}));
    const table = plainTable(many, {sql: [], columns, document, pageSize: 10});
    expect(cells(table, "brand")).toHaveLength(10);
    expect(table.querySelector(".table-count")!.textContent).toBe("10 of 1,200 rows");
    const box = table.querySelector<HTMLInputElement>(".table-search")!;
    box.value = "BRAND 117";
    box.dispatchEvent(new Event("input", {bubbles: true}));
    expect(cells(table, "brand")).toHaveLength(10);
    expect(table.querySelector(".table-count")!.textContent).toBe("10 of 11 rows");
    table.querySelector(".table-more")!.dispatchEvent(new Event("click"));
    expect(cells(table, "brand")).toHaveLength(11);
    box.value = "nothing like it";
    box.dispatchEvent(new Event("input", {bubbles: true}));
    expect(table.querySelector(".table-empty")!.textContent).toBe(
      "Nothing matches “nothing like it”."
    );
  });

  test("keeps its typing to itself: a page listening for filters hears nothing", () => {
    const many = Array.from({length: 12}, (_, i) => ({brand: `brand ${i}`}));
    const table = plainTable(many, {sql: [], columns: [columns[0]!], document});
    let heard = 0;
    table.addEventListener("input", () => heard++);
    table.querySelector(".table-search")!.dispatchEvent(new Event("input", {bubbles: true}));
    expect(heard).toBe(0);
  });

  test("without rows says so in words", () => {
    const table = plainTable([], {
      sql: [],
      columns,
      document,
      empty: "No brand matches these filters."
    });
    expect(table.querySelector("tbody")!.textContent).toBe("No brand matches these filters.");
    expect(table.querySelector(".table-search")).toBeNull();
  });
});

describe("columns of plainTable", () => {
  const sold = [
    {
      brand: "sony",
      revenue: 1234.5,
      share: 0.25,
      weekday: 1,
      day: new Date("2021-02-28"),
      left_over: 2.5
    },
    {brand: "hp", revenue: null, share: 1, weekday: 7, day: null, left_over: 1000}
  ];
  const row = (columns: Parameters<typeof plainTable>[1]["columns"]) => {
    const table = plainTable(sold, {sql: [], columns, document, currency: "EUR"});
    const texts = (selector: string) =>
      [...table.querySelectorAll(selector)].map((cell) => cell.textContent);
    return [texts("thead th"), texts("tbody tr:first-child [data-column]")];
  };

  test("given by name alone have their heading and their format", () => {
    expect(row(["brand", "revenue", "share", "weekday", "day", "left_over"])).toEqual([
      ["Brand", "Revenue", "Share", "Weekday", "Day", "Left over"],
      ["sony", "€1,235", "25.0%", "Mon", "Feb 28, 2021", "2.5"]
    ]);
  });

  test("keep what they do not say themselves", () => {
    expect(
      row([
        {key: "revenue", label: "Taken"},
        {key: "share", kind: "number"},
        {key: "left_over", format: (value) => `${value}×`}
      ])
    ).toEqual([
      ["Taken", "Share", "Left over"],
      ["€1,235", "0.25", "2.5×"]
    ]);
  });

  test("that the rows do not have are an error", () => {
    expect(() => row(["brands"])).toThrow('unknown column: "brands" (the rows have brand, revenue');
  });

  test("name the table where no label does", () => {
    const name = (label?: string) =>
      plainTable(sold, {sql: [], columns: ["brand", "revenue"], label, document})
        .querySelector("[role=region]")!
        .getAttribute("aria-label");
    expect([name(), name("Sold")]).toEqual(["Brand and revenue", "Sold"]);
  });

  test("can be taken away as CSV unless that is ruled out", () => {
    const foot = (filename?: string) =>
      plainTable(sold, {sql: [], columns: ["brand"], filename, document}).querySelector(
        ".table-foot"
      )!.textContent;
    expect(foot()).toContain("Download CSV");
    expect(foot("")).not.toContain("Download CSV");
  });
});

describe("what a table's rows are made of", () => {
  const source = {sql: "SELECT 1", reads: ["session_products"], weight: 8};
  const noteOf = (element: Element) => element.querySelector(".estimate-note")?.textContent;

  test("rows of a query say themselves whether they are of a sample", () => {
    expect(noteOf(plainTable(Object.assign([...rows], source), {columns, document}))).toBe(
      "Estimated from 1 visitor in 8."
    );
    const exact = Object.assign([...rows], {sql: "SELECT 1", reads: ["events_cube"], weight: 1});
    expect(noteOf(plainTable(exact, {columns, document}))).toBeUndefined();
  });

  test("other rows say what they were made of", () => {
    expect(noteOf(plainTable(rows, {columns, sql: [[], source], document}))).toMatch(
      "1 visitor in 8"
    );
    expect(noteOf(plainTable(rows, {columns, sql: [], document}))).toBeUndefined();
    expect(() => plainTable(rows, {columns, document})).toThrow("missing source");
  });
});
