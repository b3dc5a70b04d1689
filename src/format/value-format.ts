import type {CategoryNames} from "./category-label.js";
import type {Kind} from "./kind.js";
import {formatCount} from "./format-count.js";
import {formatDuration} from "./format-duration.js";
import {formatMoney} from "./format-money.js";
import {formatNumber} from "./format-number.js";
import {formatPercent} from "./format-percent.js";
import {formatRate} from "./format-rate.js";
import {numberFormat} from "./intl.js";

/** The language and the currency of a report, and what it calls its categories. */
export interface Look {
  locale?: string;
  currency?: string;
  categoryNames?: CategoryNames;
}

/** Short for ticks, even for labels beside marks, full for tips. */
export interface ValueFormat {
  tick: (value: number) => string;
  label: (value: number) => string;
  full: (value: number) => string;
}

/** The formats of a kind of number in the report's locale and currency; of any number without a kind. */
export function valueFormat(kind: Kind | undefined, {locale, currency}: Look = {}): ValueFormat {
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
    case "rate":
      return {
        ...valueFormat("percent", {locale}),
        label: (value) => formatRate(value, {locale, digits: 1}),
        full: (value) => formatRate(value, {locale, digits: 2})
      };
    case "number":
      return {
        tick: (value) => trim(formatNumber(value, {locale, digits: tickDigits(value)})),
        label: (value) => formatNumber(value, {locale, digits: 2}),
        full: (value) => formatNumber(value, {locale, digits: 2})
      };
    case "duration":
      return same((value) => formatDuration(value, {locale}));
    default: {
      const plain = same((value) => asItIs(value, locale));
      return {
        ...plain,
        tick: (value) =>
          Math.abs(value) < 1000 ? plain.tick(value) : formatCount(value, {locale, compact: true})
      };
    }
  }
}

function same(format: (value: number) => string): ValueFormat {
  return {tick: format, label: format, full: format};
}

/** A number of which nothing is known: two decimals at most, but never less than three figures. */
function asItIs(value: number, locale = "en-US"): string {
  return numberFormat(locale, {
    maximumFractionDigits: 2,
    maximumSignificantDigits: 3,
    roundingPriority: "morePrecision",
    signDisplay: "negative"
  }).format(value);
}

// A tick is a round number: its ".0" says nothing.
function trim(text: string): string {
  return text.replace(/[.,]0(?=\D*$)/, "");
}

/** Below one, a tick has the two figures that it needs: 0.05 is not 0.1. */
function tickDigits(value: number): number {
  if (Math.abs(value) >= 1) return 1;
  const [, decimals = "0"] = String(Number(value.toPrecision(2))).split(".");
  return Math.min(3, decimals.length);
}
