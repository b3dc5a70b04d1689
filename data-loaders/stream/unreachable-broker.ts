import {UserError} from "../user-error.ts";

/** No broker answers: what waits long enough may find one. */
export class UnreachableBroker extends UserError {
  override name = "UnreachableBroker";
}
