import {parseHTML} from "linkedom";
import {describe, expect, test} from "vitest";
import type {Channel, Quantity} from "../../../src/charts/channel.ts";
import {channelField, readNotes, readNumbers, readTexts} from "../../../src/charts/channel.ts";
import {columns} from "../../../src/charts/columns.ts";

const document = parseHTML("<!DOCTYPE html><html><body></body></html>")
  .document as unknown as Document;

const rows = [
  {weekday: 1, month: new Date("2021-02-01"), brand: "samsung", revenue: 1200.5, share: 0.25},
  {weekday: 7, month: new Date("2021-03-01"), brand: "(none)", revenue: null, share: null}
];
const look = {currency: "EUR", locale: "en-US"};

describe("a channel that names a column", () => {
  test("has its values, its label and its kind", () => {
    const {values, label, format} = readNumbers(rows, "revenue", look);
    expect([values, label]).toEqual([[1200.5, null], "Revenue"]);
    expect(format.label(12)).toBe("€12.00");
  });

  test("reads names as they are, weekdays and months by name", () => {
    expect(readTexts(rows, "brand", look).values).toEqual(["samsung", "(none)"]);
    expect(readTexts(rows, "weekday", look).values).toEqual(["Mon", "Sun"]);
    expect(readTexts(rows, "weekday", {locale: "de-DE"}).values).toEqual(["Mo", "So"]);
    expect(readTexts(rows, "month", look).values).toEqual(["Feb 2021", "Mar 2021"]);
    expect(readTexts([{hour: 7}], "hour", look).values).toEqual(["07"]);
  });

  test("reads categories by name, with the code below it for tips", () => {
    const shelves = [{category_code: "electronics.audio.headphone"}, {category_code: "(none)"}];
    const {values, titles} = readTexts(shelves, "category_code", look);
    expect(values).toEqual(["Headphone", "(none)"]);
    expect(values.map((text) => titles.get(text))).toEqual([
      "Headphone\nelectronics.audio.headphone",
      "(none)"
    ]);
  });

  test("reads notes by their kind and leaves out what is not known", () => {
    expect(readNotes(rows, "share", look)).toEqual(["25.0%", undefined]);
    expect(readNotes(rows, undefined, look)).toEqual([]);
  });

  test("that the rows do not have is an error that says which they have", () => {
    const wrong: Record<string, number>[] = [{views: 1, carts: 2}];
    expect(() => readNumbers(wrong, "view", look)).toThrow(
      'unknown column: "view" (the rows have views, carts)'
    );
    expect(readNumbers([] as typeof wrong, "view", look).values).toEqual([]);
  });
});

describe("a channel that is a function", () => {
  test("gets the row and its place", () => {
    const {values, label} = readNumbers(
      rows,
      ({weekday}: {weekday: number}, i) => weekday * 10 + i,
      look
    );
    expect([values, label]).toEqual([[10, 71], ""]);
  });

  test("shows numbers of which nothing is known as they are", () => {
    const {format} = readNumbers(rows, () => 1, look);
    expect([0, 12, 0.5, 1234.567, 0.00041234].map(format.label)).toEqual([
      "0",
      "12",
      "0.5",
      "1,234.57",
      "0.000412"
    ]);
    expect([20, 130_000].map(format.tick)).toEqual(["20", "130K"]);
  });

  test("draws what the column of the same values draws", () => {
    const revenueOf = ({revenue}: (typeof rows)[number]) => revenue;
    const draw = (y: Channel<Quantity>) => columns(rows, {x: "brand", y, document}).outerHTML;
    expect(draw({value: revenueOf, kind: "money"})).toBe(draw("revenue"));
    expect(draw(revenueOf)).not.toBe(draw("revenue"));
  });
});

describe("a channel with words of its own", () => {
  test("keeps what it does not say itself", () => {
    expect(channelField({value: "aov", label: "an order"})).toMatchObject({
      label: "an order",
      kind: "money",
      about: "revenue ÷ orders",
      rate: true
    });
  });

  test("of another kind is another measure: it keeps the label alone", () => {
    expect(channelField({value: "revenue", kind: "percent"})).toEqual({
      label: "Revenue",
      kind: "percent"
    });
  });
});

test("a value that is no number is an error rather than a gap", () => {
  const read = (value: unknown) =>
    readNumbers([{revenue: value as number}], "revenue", look).values;
  expect(read(12n)).toEqual([12]);
  expect(() => read("12")).toThrow('invalid number: "12" (Revenue)');
  expect(() => read(NaN)).toThrow("invalid number: NaN (Revenue)");
});
