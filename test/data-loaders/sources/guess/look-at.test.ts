import {expect, test} from "vitest";
import {lookAt} from "../../../../data-loaders/sources/guess/look-at.ts";

const none = {isTime: false, isDate: false, isClock: false, isNumber: false, isCode: false};

test.each([
  [["2026-08-15", "", "2026-08-16"], {...none, isTime: true, isDate: true, isCode: true}],
  [["15.08.2026 14:00", "16.08.2026 9:30"], {...none, isTime: true}],
  [["14:00", "9:30:05", "9:30 PM"], {...none, isClock: true}],
  [["1433221332117", "1433221332118"], {...none, isTime: true, isNumber: true, isCode: true}],
  [["($18.00)", "1.234,50 €", "NULL"], {...none, isNumber: true}],
  [["12", "13"], {...none, isNumber: true, isCode: true}],
  [["K-7", "K-8"], {...none, isCode: true}],
  [["Ann 2", "Bob"], none],
  [["tea", "pot"], none],
  [["", ""], none]
])("what %j looks like", (cells, looks) => {
  expect(lookAt(cells)).toEqual({...looks, isFew: true});
});
