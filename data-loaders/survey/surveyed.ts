import type {DateOrder} from "../forms/time-form.ts";
import type {ColumnSurvey} from "./survey-columns.ts";

/** A file whose columns were surveyed. */
export interface Surveyed {
  readonly file: string;
  readonly columns: readonly ColumnSurvey[];
  /** How the exporter orders dates, as far as is known; what the file shows goes before it. */
  readonly usualDateOrder?: DateOrder | undefined;
  /** There is more of the file: what cannot be told from this part is left open. */
  readonly isPart?: boolean;
}
