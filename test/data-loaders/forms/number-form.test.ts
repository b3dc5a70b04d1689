import fc from "fast-check";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {literal} from "../../../data-loaders/engine/literal.ts";
import {openEngine, type Engine} from "../../../data-loaders/engine/open-engine.ts";
import {
  numberTextOf,
  plainNumber,
  type DecimalMark
} from "../../../data-loaders/forms/number-form.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.close());

describe("plainNumber", () => {
  test.each<[string, number | null, number | null]>([
    ["1.299", 1.299, 1299],
    ["1,299", 1299, 1.299],
    ["9,99", null, 9.99],
    ["1.234,56", null, 1234.56],
    ["1,110.93", 1110.93, null],
    ["1,23,456.00", 123456, null],
    ["1 234,56 €", null, 1234.56],
    ["110,93\u00a0€", null, 110.93],
    ["1'234.50", 1234.5, null],
    ["-$18.00", -18, null],
    ["$-18.00", -18, null],
    ["($18.00)", -18, null],
    ["18.00-", -18, null],
    ["\u221218.00", -18, null],
    ["EUR 5", 5, 5],
    ["R$ 1.234,00", null, 1234],
    ["kr. 5,00", null, 5],
    ["1.5e3", 1500, null],
    ["12.345.67", null, null],
    ["1_000", null, null],
    ["1-2", null, null],
    ["0.125", 0.125, null],
    ["0,125", null, 0.125],
    ["kr.500", 500, 500],
    ["kr.1,250.50", 1250.5, null],
    ["5 PCS", null, null],
    ["free", null, null],
    ["5 of 6", null, null]
  ])("reads %s with a point as %j and with a comma as %j", async (text, point, comma) => {
    expect([await read(text, "."), await read(text, ",")]).toEqual([point, comma]);
    const readable = [point === null ? [] : ["."], comma === null ? [] : [","]].flat();
    expect(numberTextOf(text)?.readable ?? []).toEqual(readable);
  });

  test("reads back any amount, in whichever way it was written", async () => {
    const styles = fc.record({
      mark: fc.constantFrom<DecimalMark>(".", ","),
      group: fc.constantFrom("", "mark", " ", "\u00a0", "'"),
      currency: fc.constantFrom("", "$", "€", "EUR"),
      isAfter: fc.boolean(),
      negative: fc.constantFrom("-", "()", "trailing")
    });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({min: -123_456_789, max: 123_456_789}),
        styles,
        async (cents, style) => {
          expect(await read(write(cents, style), style.mark)).toBe(cents / 100);
        }
      ),
      {numRuns: 200}
    );
  });
});

interface Style {
  mark: DecimalMark;
  group: string;
  currency: string;
  isAfter: boolean;
  negative: string;
}

function write(cents: number, {mark, group, currency, isAfter, negative}: Style): string {
  const [whole, fraction] = (Math.abs(cents) / 100).toFixed(2).split(".") as [string, string];
  const sign = group === "mark" ? (mark === "." ? "," : ".") : group;
  const body = whole.replace(/\B(?=(\d{3})+$)/g, sign) + mark + fraction;
  const money = currency === "" ? body : isAfter ? `${body} ${currency}` : `${currency}${body}`;
  if (cents >= 0) return money;
  return negative === "()" ? `(${money})` : negative === "-" ? `-${money}` : `${money}-`;
}

async function read(text: string, mark: DecimalMark): Promise<number | null> {
  const [row] = await engine.rows<{value: number | null}>(
    `SELECT CAST(TRY_CAST(${plainNumber("text", mark, true)} AS DECIMAL(18,4)) AS DOUBLE) AS value FROM (SELECT ${literal(text)} AS text)`
  );
  return row!.value;
}
