import {context} from "./context.js";
import {readsSample} from "../model/filter-sql.js";

/** Whether what a query answers is an estimate in this report. */
export function isEstimate(query: string): boolean {
  return context.scale > 1 && readsSample(query);
}
