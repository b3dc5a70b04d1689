import {formatCount} from "./format-count.js";
import type {Locale} from "./intl.js";

/** A number with its noun: "1 order", "2,340 orders"; `many` is the noun with an s unless given. */
export function plural(
  n: number | bigint,
  one: string,
  many = `${one}s`,
  {locale = "en-US"}: Locale = {}
): string {
  const form = new Intl.PluralRules(locale).select(Number(n));
  return `${formatCount(n, {locale})} ${form === "one" ? one : many}`;
}
