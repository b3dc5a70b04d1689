import {about as mark} from "../components/estimate-note.js";
import {isEstimate} from "./is-estimate.js";

/**
 * What stands before a number in the text that was made of a query's rows: "≈ " where they are an
 * estimate, else nothing.
 */
export function about(...rows: readonly {readonly sql: string}[]): string {
  return rows.some(({sql}) => isEstimate(sql)) ? mark : "";
}
