import {blank} from "../components/blank.js";
import {describeChanges} from "../components/describe-changes.js";
import {documentOf, h} from "../components/h.js";
import {otherSide} from "../components/other-side.js";
import {fieldOf} from "../model/fields.js";
import type {Other, SqlTag} from "./create-reader.js";
import {readMetrics} from "./read-metrics.js";

/** What is many though it is no count: "items per order were". */
const plurals = ["returns", "items_per_order", "sessions_per_user", "events_per_session"];

/** The sentences about metrics on both sides. */
export async function readComparison(
  sql: SqlTag,
  {compared}: Other,
  ids: readonly string[]
): Promise<HTMLElement> {
  const {context} = sql.reader;
  const metric = await readMetrics(sql, ids);
  const changes = ids.flatMap((id) => {
    const change = metric.change(id);
    const {label, kind} = fieldOf(id);
    return change ? [{...change, id, label, isMany: kind === "count" || plurals.includes(id)}] : [];
  });
  if (changes.length === 0) return blank();
  const told = describeChanges(changes, () => otherSide(compared, context), context.locale);
  return h(documentOf(), "p", {class: "compared"}, told);
}
