import {categoryLabel} from "./category-label.js";
import type {Kind} from "./kind.js";
import {formatDate} from "./format-date.js";
import {noValue} from "./intl.js";
import type {Look} from "./value-format.js";
import {valueFormat} from "./value-format.js";

/** How a column's values read as text: numbers, days, weekdays (1 is Monday), hours and categories by their kind, other texts as they are. */
export function textFormat(kind: Kind | undefined, look: Look = {}): (value: unknown) => string {
  const {locale = "en-US", categoryNames} = look;
  const ofNumber = numberFormatOf(kind, look);
  return (value) => {
    if (value === null || value === undefined) return noValue;
    if (typeof value === "number" || typeof value === "bigint") return ofNumber(Number(value));
    if (!(value instanceof Date))
      return kind === "category" ? categoryLabel(String(value), categoryNames) : String(value);
    return formatDate(value, {locale, style: kind === "month" ? "month" : "medium"});
  };
}

function numberFormatOf(kind: Kind | undefined, look: Look): (value: number) => string {
  switch (kind) {
    case "weekday": {
      const name = new Intl.DateTimeFormat(look.locale ?? "en-US", {
        weekday: "short",
        timeZone: "UTC"
      });
      // January 1st, 2024 was a Monday
      return (value) => name.format(Date.UTC(2024, 0, value));
    }
    case "hour":
      return (value) => String(value).padStart(2, "0");
    default:
      return valueFormat(kind, look).label;
  }
}
