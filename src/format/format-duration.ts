import type {Locale} from "./intl.js";
import {hasValue, noValue, numberFormat} from "./intl.js";

const units = [
  ["day", 86400],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1]
] as const;

/** A length of time given in seconds, in its two largest units: 2 hr 5 min; below a second, in ms. */
export function formatDuration(
  seconds: number | null | undefined,
  {locale = "en-US"}: Locale = {}
): string {
  if (!hasValue(seconds)) return noValue;
  if (seconds > 0 && seconds < 1) return unit(seconds * 1000, "millisecond", locale);
  const smallest = units.findIndex(([, size]) => seconds >= size);
  const at = smallest < 0 ? units.length - 1 : smallest;
  const [name, size] = units[at]!;
  const next = units[at + 1];
  if (!next) return unit(seconds, name, locale);
  // Rounding first keeps 59.6 minutes from reading as "0 hr 60 min".
  const rounded = Math.round(seconds / next[1]) * next[1];
  const whole = Math.floor(rounded / size);
  const rest = (rounded - whole * size) / next[1];
  const parts = [unit(whole, name, locale)];
  if (rest > 0) parts.push(unit(rest, next[0], locale));
  return parts.join(" ");
}

function unit(value: number, name: string, locale: string): string {
  return numberFormat(locale, {
    style: "unit",
    unit: name,
    unitDisplay: "short",
    maximumFractionDigits: 0
  }).format(value);
}
