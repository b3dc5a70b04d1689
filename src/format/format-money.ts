import type {Locale} from "./intl.js";
import {hasValue, noValue, numberFormat} from "./intl.js";

/** Options of formatMoney; digits defaults to the currency's own below 1,000 and to none above. */
export interface MoneyOptions extends Locale {
  currency?: string;
  compact?: boolean;
  digits?: number;
}

/** An amount in the report's currency: $249.99, $573,480, or $573K when compact. */
export function formatMoney(
  value: number | bigint | null | undefined,
  {locale = "en-US", currency = "USD", compact = false, digits}: MoneyOptions = {}
): string {
  if (!hasValue(value)) return noValue;
  const base = {style: "currency", currency, currencyDisplay: "narrowSymbol"} as const;
  const size = value < 0 ? -value : value;
  if (compact && size >= 1000)
    return numberFormat(locale, {
      ...base,
      notation: "compact",
      maximumSignificantDigits: 3,
      signDisplay: "negative"
    }).format(value);
  const fraction = digits ?? (size >= 1000 ? 0 : undefined);
  return numberFormat(locale, {
    ...base,
    minimumFractionDigits: fraction,
    maximumFractionDigits: fraction,
    signDisplay: "negative"
  }).format(value);
}
