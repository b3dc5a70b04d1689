import {formatCount, formatMoney, formatNumber, formatRate} from "../../format/format.js";
import type {Unit} from "./metric.js";

/** How a value of a unit is shown in a sentence, in the report's locale and currency. */
export function formatMetric(
  unit: Unit,
  look: {locale: string; currency: string}
): (value: number) => string {
  switch (unit) {
    case "count":
      return (value) => formatCount(value, look);
    case "money":
      return (value) => formatMoney(value, look);
    case "share":
      return (value) => formatRate(value, look);
    case "ratio":
      return (value) => formatNumber(value, {...look, digits: 2});
  }
}
