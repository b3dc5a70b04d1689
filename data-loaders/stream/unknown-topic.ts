import {UserError} from "../user-error.ts";

/** Brokers know no such topic; one that has just started may not know its own yet. */
export class UnknownTopic extends UserError {
  override name = "UnknownTopic";
}
