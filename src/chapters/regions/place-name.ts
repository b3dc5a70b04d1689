import type {ReportContext} from "../../model/report-context.js";
import {stateName} from "../../model/state-names.js";

/** How a state or country is called: states of the US in full, all else as the exports have it. */
export function placeName(
  place: string,
  {usStates}: Pick<ReportContext["has"], "usStates">
): string {
  return usStates ? stateName(place) : place;
}
