import {blank} from "../components/blank.js";
import {describeChanges} from "../components/describe-changes.js";
import {documentOf, h} from "../components/h.js";
import {otherSide} from "../components/other-side.js";
import type {Change} from "../model/change.js";
import {fieldOf} from "../model/fields.js";
import type {Other} from "./create-reader.js";

/** What is many though it is no count: "items per order were". */
const plurals = [
  "returns",
  "gross_sales",
  "net_sales",
  "discounts",
  "returned_goods",
  "items_per_order",
  "sessions_per_user",
  "events_per_session"
];

/** The sentences about metrics on both sides. */
export function tellComparison(
  metric: {change(id: string): Change | undefined},
  ids: readonly string[],
  {sql, compared}: Other
): HTMLElement {
  const {context} = sql.reader;
  const changes = ids.flatMap((id) => {
    const change = metric.change(id);
    const {label, kind} = fieldOf(id);
    return change ? [{...change, id, label, isMany: kind === "count" || plurals.includes(id)}] : [];
  });
  if (changes.length === 0) return blank();
  const told = describeChanges(changes, () => otherSide(compared, context), context.locale);
  return h(documentOf(), "p", {class: "compared"}, told);
}
