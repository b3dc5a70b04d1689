import type {ReportContext} from "../../model/report-context.js";
import {stateName} from "../../model/state-names.js";

/** The name of a state or country: US states in full, all others as in the exports. */
export function placeName(
  place: string,
  {usStates}: Pick<ReportContext["has"], "usStates">
): string {
  return usStates ? stateName(place) : place;
}
