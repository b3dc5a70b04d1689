import {blank} from "../components/blank.js";
import {documentOf, h} from "../components/h.js";
import {fieldOf} from "../model/fields.js";
import {loadComparing} from "./comparing.js";
import type {SqlTag} from "./create-reader.js";
import {readMetrics} from "./read-metrics.js";

/** What is many though it is no count: "items per order were". */
const plurals = ["returns", "items_per_order", "sessions_per_user", "events_per_session"];

/**
 * How a chapter's figures differ from the other side, in sentences; nothing where nothing is compared.
 *
 * @param ids the metrics that the chapter is about, the first one first; those that the data lacks are left out
 */
export async function comparison(sql: SqlTag, ids: readonly string[]): Promise<HTMLElement> {
  const {other, reader} = sql;
  if (!other) return blank();
  const {context} = reader;
  const [metric, {describeChanges, otherSide}] = await Promise.all([
    readMetrics(sql, ids),
    loadComparing()
  ]);
  const changes = ids.flatMap((id) => {
    const change = metric.change(id);
    const {label, kind} = fieldOf(id);
    return change ? [{...change, id, label, isMany: kind === "count" || plurals.includes(id)}] : [];
  });
  if (changes.length === 0) return blank();
  const told = describeChanges(changes, () => otherSide(other.compared, context), context.locale);
  return h(documentOf(), "p", {class: "compared"}, told);
}
