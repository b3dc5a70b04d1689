import {parseHTML} from "linkedom";
import {beforeEach, describe, expect, test} from "vitest";
import type {Filters} from "../../../src/model/filters.ts";
import {brandPicker} from "../../../src/components/brand-picker.ts";
import {choicePicker} from "../../../src/components/choice-picker.ts";
import {filterBar} from "../../../src/components/filter-bar.ts";
import {levelPicker} from "../../../src/components/level-picker.ts";
import {windowPicker} from "../../../src/components/window-picker.ts";

let document: Document;
let inputs: number;

beforeEach(() => {
  document = parseHTML("<!DOCTYPE html><html><body></body></html>").document as unknown as Document;
  inputs = 0;
  document.addEventListener("input", () => (inputs += 1));
});

const buttons = (element: Element) => Array.from(element.querySelectorAll("button"));
const press = (element: Element, name: string) =>
  buttons(element)
    .find((button) => button.textContent === name)!
    .click();
const pressed = (element: Element) =>
  buttons(element)
    .filter((button) => button.getAttribute("aria-pressed") === "true")
    .map((button) => button.textContent);

describe("brandPicker", () => {
  const brands = ["samsung", "(none)", ...Array.from({length: 12}, (_, i) => `b${i}`)].map(
    (value) => ({value, rows: 5})
  );
  const make = (value: Filters = {sets: {}}) => {
    const bar = filterBar(
      {firstDay: "2024-01-01", lastDay: "2024-02-01", sets: {brand: brands}},
      {document, value}
    );
    const picker = brandPicker(bar, brands, {document});
    document.body.append(bar, picker);
    return {bar, picker};
  };

  test("offers all brands, ten by name and the rest in a box, and no (none)", () => {
    const {picker} = make();
    expect(buttons(picker).map((button) => button.textContent)).toEqual([
      "All brands",
      "samsung",
      ...Array.from({length: 9}, (_, i) => `b${i}`)
    ]);
    expect(picker.querySelector("input")?.getAttribute("placeholder")).toBe("3 more");
    expect(pressed(picker)).toEqual(["All brands"]);
  });

  test("sets the bar's filter by brand and leaves its others alone", () => {
    const {bar, picker} = make({from: "2024-01-05", sets: {brand: ["b1", "b2"]}});
    press(picker, "samsung");
    expect(bar.value).toMatchObject({from: "2024-01-05", sets: {brand: ["samsung"]}});
    expect(inputs).toBe(1);
    expect(pressed(picker)).toEqual(["samsung"]);
    press(picker, "All brands");
    expect(bar.value.sets.brand).toBeUndefined();
  });

  test("follows the bar, and shows two brands as neither one nor all", () => {
    const {bar, picker} = make();
    bar.value = {sets: {brand: ["b1", "b2"]}};
    bar.dispatchEvent(new document.defaultView!.Event("input", {bubbles: true}));
    expect(pressed(picker)).toEqual([]);
  });
});

test("choicePicker has the first choice on, then the one that was pressed", () => {
  const picker = choicePicker(
    [
      {value: "a", label: "A"},
      {value: "b", label: "B"}
    ],
    {label: "Which", document}
  );
  document.body.append(picker);
  expect(picker.value).toBe("a");
  press(picker, "B");
  expect(picker.value).toBe("b");
  expect(pressed(picker)).toEqual(["B"]);
  expect(inputs).toBe(1);
});

test("levelPicker goes down the levels of a code and back", () => {
  const picker = levelPicker(["a.b.c", "a.b.d", "a.e", "f"], {all: "All", document});
  document.body.append(picker);
  expect(buttons(picker).map((button) => button.textContent)).toEqual(["All", "a"]);
  press(picker, "a");
  expect(picker.value).toEqual(["a"]);
  // e has nothing below
  expect(buttons(picker).map((button) => button.textContent)).toEqual(["All", "a", "b"]);
  press(picker, "b");
  press(picker, "All");
  expect(picker.value).toEqual([]);
  expect(inputs).toBe(3);
});

test("levelPicker calls levels by their labels and keeps their names", () => {
  const picker = levelPicker(["a.b.c"], {
    all: "All",
    label: (name) => name.toUpperCase(),
    document
  });
  document.body.append(picker);
  press(picker, "A");
  expect(buttons(picker).map((button) => button.textContent)).toEqual(["All", "A", "B"]);
  expect(picker.value).toEqual(["a"]);
});

describe("windowPicker", () => {
  const day = 86_400;
  const options = {
    from: 100 * day,
    to: 258 * day,
    fine: {from: 200 * day, to: 258 * day - 5},
    dimensions: ["brand"] as const
  };

  test("begins with weeks of the whole period, or days of a short one", () => {
    expect(windowPicker({...options, document}).value).toEqual({
      grain: 7 * day,
      by: "event_type",
      from: 100 * day,
      to: 258 * day
    });
    expect(windowPicker({...options, to: 110 * day, document}).value.grain).toBe(day);
  });

  test("begins with hours of a single day that has any", () => {
    const one = {...options, to: 101 * day, document};
    expect(windowPicker(one).value).toMatchObject({grain: 3600, from: 100 * day, to: 101 * day});
    expect(windowPicker({...one, shortest: day}).value.grain).toBe(day);
  });

  test("shows the last 600 windows of two seconds, and the ones before", () => {
    const picker = windowPicker({...options, document});
    document.body.append(picker);
    press(picker, "2 s");
    press(picker, "Brand");
    const {grain, by, from, to} = picker.value;
    expect({grain, by, length: to - from}).toEqual({grain: 2, by: "brand", length: 1200});
    expect(to).toBeGreaterThan(258 * day - 10);
    expect(to).toBeLessThanOrEqual(258 * day);
    press(picker, "Earlier");
    expect(picker.value).toMatchObject({from: from - 1200});
  });

  test("keeps within what is there second by second", () => {
    const picker = windowPicker({...options, fine: {from: 257.9 * day, to: 258 * day}, document});
    document.body.append(picker);
    press(picker, "15 min");
    expect(picker.value.from).toBeGreaterThanOrEqual(257.9 * day - 900);
    expect(picker.value.to).toBeLessThanOrEqual(258 * day + 1);
  });
});
