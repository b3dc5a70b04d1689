import type {Locale} from "./intl.js";

/** Names in a sentence: "a, b and c" as the locale has it; type "or" gives "a, b or c". */
export function list(
  items: readonly string[],
  {locale = "en-US", type = "and"}: Locale & {type?: "and" | "or"} = {}
): string {
  return new Intl.ListFormat(locale, {
    type: type === "and" ? "conjunction" : "disjunction"
  }).format(items);
}
