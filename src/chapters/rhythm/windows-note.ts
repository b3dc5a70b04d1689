import {hasHours} from "../../model/has-hours.js";
import type {ReportContext} from "../../model/report-context.js";
import {mainMeasure} from "./measure.js";

/** What the windows are, and when more is loaded for them. */
export function windowsNote(context: Pick<ReportContext, "has">): string {
  const what = "Counts in consecutive time windows of equal length.";
  return hasHours(mainMeasure(context), context.has)
    ? `${what} Windows shorter than an hour come from a second file, which is loaded when you first choose one.`
    : `${what} The exports have no times of day, so the shortest window is a day.`;
}
