import * as arrow from "apache-arrow";
import {describe, expect, test} from "vitest";
import {arrowAnswer} from "../../../src/reader/arrow-answer.ts";

function table(columns: Record<string, arrow.Vector>): arrow.Table {
  return new arrow.Table(columns);
}

describe("arrowAnswer", () => {
  test("gives numbers, texts, truth values and days as the native engine does", () => {
    const answer = arrowAnswer(
      table({
        double: arrow.vectorFromArray([1.5, null], new arrow.Float64()),
        int: arrow.vectorFromArray([7, null], new arrow.Int32()),
        long: arrow.vectorFromArray([9_007_199_254_740_991n, null], new arrow.Int64()),
        text: arrow.vectorFromArray(["(none)", null], new arrow.Utf8()),
        named: arrow.vectorFromArray(
          ["sony", null],
          new arrow.Dictionary(new arrow.Utf8(), new arrow.Int32())
        ),
        is: arrow.vectorFromArray([false, null], new arrow.Bool()),
        day: arrow.vectorFromArray([new Date("2020-11-30T00:00:00Z"), null], new arrow.DateDay())
      })
    );
    expect(answer).toEqual({
      names: ["double", "int", "long", "text", "named", "is", "day"],
      types: ["number", "number", "number", "text", "text", "boolean", "date"],
      columns: [
        [1.5, null],
        [7, null],
        [9_007_199_254_740_991, null],
        ["(none)", null],
        ["sony", null],
        [false, null],
        ["2020-11-30", null]
      ]
    });
  });

  test("refuses a type no page asks for", () => {
    const times = arrow.vectorFromArray([0], new arrow.TimestampMillisecond());
    expect(() => arrowAnswer(table({times}))).toThrow("unsupported column type: Timestamp");
  });

  test.each([-719_893, 2_932_897, 2_147_483_647])(
    "refuses a day that ten letters do not hold: %d",
    (days) => {
      const type = new arrow.DateDay();
      const cells = arrow.makeData({type, length: 1, data: Int32Array.of(days)});
      expect(() => arrowAnswer(table({day: arrow.makeVector(cells)}))).toThrow("DATE before");
    }
  );

  test("refuses a decimal, whose point it would lose: the engine is asked for doubles", () => {
    const type = new arrow.Decimal(2, 18);
    const cells = arrow.makeData({type, length: 1, data: new Uint32Array([1250, 0, 0, 0])});
    expect(() => arrowAnswer(table({price: arrow.makeVector(cells)}))).toThrow(
      "unsupported column type: Decimal"
    );
  });
});
