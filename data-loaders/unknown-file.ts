import {UserError} from "./user-error.ts";

/** A file that is no export Daybook knows, nor nearly one: in a folder it may lie beside those that are. */
export class UnknownFile extends UserError {
  override name = "UnknownFile";
}
