import {formatCount} from "../format/format-count.js";
import {formatMoney} from "../format/format-money.js";
import {formatNumber} from "../format/format-number.js";
import {formatPercent} from "../format/format-percent.js";

/** What a chart's values are: they decide how ticks and tips read, and what a missing day means. */
export type ValueKind = "count" | "money" | "percent" | "number";

/** Short for ticks, even for labels beside marks, full for tips. */
export interface ValueFormat {
  tick: (value: number) => string;
  label: (value: number) => string;
  full: (value: number) => string;
}

/** The formats of a kind of value in the report's locale and currency. */
export function valueFormat(
  kind: ValueKind,
  {locale, currency}: {locale?: string; currency?: string} = {}
): ValueFormat {
  switch (kind) {
    case "count":
      return {
        tick: (value) => formatCount(value, {locale, compact: true}),
        label: (value) => formatCount(value, {locale}),
        full: (value) => formatCount(value, {locale})
      };
    case "money":
      return {
        tick: (value) =>
          formatMoney(value, {
            locale,
            currency,
            compact: true,
            digits: Number.isInteger(value) ? 0 : undefined
          }),
        label: (value) => formatMoney(value, {locale, currency}),
        full: (value) => formatMoney(value, {locale, currency})
      };
    case "percent":
      return {
        tick: (value) => trim(formatPercent(value, {locale, digits: 1})),
        label: (value) => formatPercent(value, {locale, digits: 1}),
        full: (value) => formatPercent(value, {locale, digits: 2})
      };
    case "number":
      return {
        tick: (value) => trim(formatNumber(value, {locale, digits: 1})),
        label: (value) => formatNumber(value, {locale, digits: 2}),
        full: (value) => formatNumber(value, {locale, digits: 2})
      };
  }
}

// A tick is a round number: its ".0" says nothing.
function trim(text: string): string {
  return text.replace(/[.,]0(?=\D*$)/, "");
}
