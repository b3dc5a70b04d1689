import {formatDate} from "../format/format-date.js";
import type {DrillStep} from "../model/drill.js";
import {isKnownStep} from "../model/is-known-step.js";
import {drillProduct} from "../model/questions/drill.js";
import {setValueLabel} from "../model/set-value-label.js";
import type {SqlTag} from "./create-reader.js";

/** What a reader sees of a step; undefined where the report has no such thing. */
export async function drillName(step: DrillStep, sql: SqlTag): Promise<string | undefined> {
  const {choices, locale} = sql.reader.context;
  const {kind, value} = step;
  if (!isKnownStep(step, choices)) return undefined;
  if (kind === "product") {
    const [product] = await sql.ask<{product: string}>(drillProduct(value));
    return product?.product;
  }
  if (kind === "segment") return value;
  if (kind === "day") return formatDate(value, {locale, style: "weekday"});
  return setValueLabel(value, choices.sets[kind]);
}
