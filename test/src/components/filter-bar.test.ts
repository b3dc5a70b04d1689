import {parseHTML} from "linkedom";
import {beforeEach, describe, expect, test} from "vitest";
import {describeFilters} from "../../../src/model/describe-filters.ts";
import type {FilterBar} from "../../../src/components/filter-bar.ts";
import {filterBar} from "../../../src/components/filter-bar.ts";
import {periodPresets} from "../../../src/model/period-presets.ts";
import type {FilterChoices, Filters} from "../../../src/model/filters.ts";

const document = parseHTML("<!DOCTYPE html><html><body></body></html>")
  .document as unknown as Document;
const {Event} = document.defaultView!;

const choices: FilterChoices = {
  firstDay: "2020-09-24",
  lastDay: "2021-02-28",
  sets: {
    brand: ["samsung", "apple", "<img src=x onerror=alert(1)>", ""].map((value, i) => ({
      value,
      rows: 400 - 100 * i
    })),
    category: Array.from({length: 10_000}, (_, i) => ({value: `category ${i}`, rows: 10_000 - i})),
    state: [
      {value: "CA", label: "California", rows: 9},
      {value: "TX", label: "Texas", rows: 8},
      {value: "(unknown)", rows: 7},
      ...Array.from({length: 6}, (_, i) => ({value: `X${i}`, rows: i}))
    ],
    source: []
  }
};

describe("filterBar", () => {
  let bar: FilterBar;
  let heard: Filters[];
  beforeEach(() => {
    bar = filterBar(choices, {document});
    document.body.replaceChildren(bar);
    heard = [];
    bar.addEventListener("input", () => heard.push(bar.value));
  });

  const find = <T extends Element>(selector: string) => bar.querySelector<T>(selector)!;
  const click = (selector: string) =>
    find(selector).dispatchEvent(new Event("click", {bubbles: true}));
  const box = (filter: string, value: string) =>
    [
      ...bar.querySelectorAll<HTMLInputElement>(`[data-filter="${filter}"] input[type="checkbox"]`)
    ].find((input) => input.value === value)!;
  const tick = (filter: string, value: string, on = true) => {
    const input = box(filter, value);
    input.checked = on;
    // As a browser does: both events, and both bubble.
    input.dispatchEvent(new Event("input", {bubbles: true}));
    input.dispatchEvent(new Event("change", {bubbles: true}));
  };
  const pick = (id: "from" | "to", day: string) => {
    const input = find<HTMLInputElement>(`[data-filter="${id}"]`);
    input.value = day;
    input.dispatchEvent(new Event("input", {bubbles: true}));
    input.dispatchEvent(new Event("change", {bubbles: true}));
  };

  test("offers the filters that have values, in their order", () => {
    const ids = [...bar.querySelectorAll("[data-filter]")].map((el) =>
      el.getAttribute("data-filter")
    );
    expect(ids).toEqual(["from", "to", "category", "brand", "state"]);
  });

  test("starts with everything", () => {
    expect(bar.value).toEqual({sets: {}});
  });

  test("says once what each tick made of it", () => {
    tick("brand", "apple");
    tick("brand", "samsung");
    tick("brand", "apple", false);
    expect(heard).toEqual([
      {sets: {brand: ["apple"]}},
      {sets: {brand: ["samsung", "apple"]}},
      {sets: {brand: ["samsung"]}}
    ]);
  });

  test("takes a period, and no bound where the whole is chosen", () => {
    pick("from", "2020-11-01");
    pick("to", "2020-11-30");
    pick("from", "2020-09-24");
    expect(heard).toEqual([
      {from: "2020-11-01", sets: {}},
      {from: "2020-11-01", to: "2020-11-30", sets: {}},
      {to: "2020-11-30", sets: {}}
    ]);
  });

  test("keeps a period within the data", () => {
    pick("from", "1999-01-01");
    pick("to", "2099-01-01");
    expect(bar.value).toEqual({sets: {}});
  });

  test("says that a period ends before it begins, and keeps the last good one", () => {
    pick("to", "2020-10-31");
    pick("from", "2020-12-01");
    expect(heard).toHaveLength(1);
    expect(bar.value).toEqual({to: "2020-10-31", sets: {}});
    expect(find(".filter-problem").textContent).toBe("The period ends before it begins.");
  });

  test("offers the usual periods by name", () => {
    const last30 = [...bar.querySelectorAll(".preset")].find(
      (b) => b.textContent === "Last 30 days"
    )!;
    last30.dispatchEvent(new Event("click"));
    expect(heard).toEqual([{from: "2021-01-30", sets: {}}]);
    expect(last30.getAttribute("aria-pressed")).toBe("true");
  });

  test("shows each active filter as a chip that takes it off again", () => {
    tick("brand", "apple");
    pick("from", "2020-11-01");
    const chips = () => [...bar.querySelectorAll(".chip")].map((chip) => chip.textContent);
    expect(chips()).toHaveLength(2);
    expect(chips()[1]).toBe("Brand: apple");
    bar.querySelectorAll(".chip")[1]!.dispatchEvent(new Event("click"));
    expect(bar.value).toEqual({from: "2020-11-01", sets: {}});
    expect(box("brand", "apple").hasAttribute("checked")).toBe(false);
  });

  test("resets all at once", () => {
    tick("brand", "apple");
    pick("from", "2020-11-01");
    click(".filter-current .button-quiet");
    expect(heard.at(-1)).toEqual({sets: {}});
    expect(heard).toHaveLength(3);
  });

  test("clears one menu alone", () => {
    tick("brand", "apple");
    tick("category", "category 3");
    click('[data-filter="brand"] .filter-actions button');
    expect(bar.value).toEqual({sets: {category: ["category 3"]}});
  });

  test("can be set without a word, and forgets values that are not offered", () => {
    bar.value = {
      from: "2020-10-01",
      sets: {brand: ["apple", "no such brand"], source: ["Organic"]}
    };
    expect(heard).toEqual([]);
    expect(bar.value).toEqual({from: "2020-10-01", sets: {brand: ["apple"]}});
    expect(box("brand", "apple").hasAttribute("checked")).toBe(true);
  });

  test("lists a hundred of ten thousand values and finds the others", () => {
    const shown = () =>
      bar.querySelectorAll('[data-filter="category"] input[type="checkbox"]').length;
    expect(shown()).toBe(100);
    expect(find('[data-filter="category"] .filter-rest').textContent).toBe(
      "9,900 more: search to find them."
    );
    const search = find<HTMLInputElement>('[data-filter="category"] .filter-search');
    search.value = "Category 9999";
    search.dispatchEvent(new Event("input", {bubbles: true}));
    expect(heard).toEqual([]);
    expect(shown()).toBe(1);
    tick("category", "category 9999");
    search.value = "";
    search.dispatchEvent(new Event("input", {bubbles: true}));
    expect(shown()).toBe(101);
    expect(heard).toEqual([{sets: {category: ["category 9999"]}}]);
  });

  test("finds a state by its name or its letters, and keeps the letters", () => {
    const names = () =>
      [...bar.querySelectorAll('[data-filter="state"] .filter-name')].map((n) => n.textContent);
    const search = find<HTMLInputElement>('[data-filter="state"] .filter-search');
    for (const text of ["california", "ca"]) {
      search.value = text;
      search.dispatchEvent(new Event("input", {bubbles: true}));
      expect(names()).toEqual(["California"]);
    }
    tick("state", "CA");
    expect(heard).toEqual([{sets: {state: ["CA"]}}]);
    expect(find(".chip").textContent).toBe("State: California");
    expect(find('[role="status"]').textContent).toMatch(/only state California\.$/);
  });

  test("shows a value as text, and an empty one by name", () => {
    expect(bar.querySelectorAll("img")).toHaveLength(0);
    const names = [...bar.querySelectorAll('[data-filter="brand"] .filter-name')].map(
      (n) => n.textContent
    );
    expect(names).toEqual(["samsung", "apple", "<img src=x onerror=alert(1)>", "(none)"]);
    tick("brand", "");
    expect(bar.value).toEqual({sets: {brand: [""]}});
  });

  test("says what is selected where a screen reader hears it", () => {
    tick("brand", "apple");
    const status = find('[role="status"]');
    expect(status.textContent!.replace(/[\u2009\u00a0\u202f]/g, " ")).toBe(
      "Showing Sep 24, 2020 – Feb 28, 2021, only brand apple."
    );
  });
});

describe("describeFilters", () => {
  const plain = (filters: Filters) =>
    describeFilters(filters, choices).replace(/[\u2009\u00a0\u202f]/g, " ");

  test.each<[Filters, string]>([
    [{sets: {}}, "Showing everything, Sep 24, 2020 – Feb 28, 2021."],
    [{to: "2020-10-31", sets: {}}, "Showing Sep 24 – Oct 31, 2020, with no other filter."],
    [
      {from: "2021-02-01", sets: {brand: ["apple", ""], source: ["Organic"]}},
      "Showing Feb 1 – 28, 2021, only brand apple or (none); source Organic."
    ],
    [{sets: {brand: []}}, "Showing everything, Sep 24, 2020 – Feb 28, 2021."]
  ])("%j reads %j", (filters, sentence) => {
    expect(plain(filters)).toBe(sentence);
  });
});

describe("periodPresets", () => {
  test("gives the whole, the last days, and the last full month", () => {
    const presets = periodPresets({firstDay: "2020-09-24", lastDay: "2021-02-28", sets: {}});
    expect(presets).toEqual([
      {label: "Whole period", from: "2020-09-24", to: "2021-02-28"},
      {label: "Last 7 days", from: "2021-02-22", to: "2021-02-28"},
      {label: "Last 30 days", from: "2021-01-30", to: "2021-02-28"},
      {label: "Last 90 days", from: "2020-12-01", to: "2021-02-28"},
      {label: "Last full month", from: "2021-02-01", to: "2021-02-28"}
    ]);
  });

  test("takes the month before when the last one is not over", () => {
    const presets = periodPresets({firstDay: "2020-09-24", lastDay: "2021-03-15", sets: {}});
    expect(presets.at(-1)).toEqual({
      label: "Last full month",
      from: "2021-02-01",
      to: "2021-02-28"
    });
  });

  test("offers nothing that is longer than the data", () => {
    const presets = periodPresets({firstDay: "2021-02-25", lastDay: "2021-02-27", sets: {}});
    expect(presets.map(({label}) => label)).toEqual(["Whole period"]);
  });
});
