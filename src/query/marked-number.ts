import {plainNumber} from "../components/plain-number.js";
import {isEstimate} from "./is-estimate.js";

/** Rows, or anything else that knows its query. */
export interface Source {
  readonly sql?: string;
}

/**
 * A number in the text of a page that is not one of the report's metrics; one made of a query that reads
 * a sample of visitors shows that it is an estimate.
 *
 * @param id name of the value, unique on its page: "top_share"
 * @param value the number, a day as its Date, or null where there is none
 * @param format how it is shown; whole and with separators unless given
 * @param options.of the rows it was made of
 * @param options.estimated where it was made of something else that is an estimate, such as a metric
 */
export function number<T extends number | Date>(
  id: string,
  value: T | null | undefined,
  format?: (value: T) => string,
  {of = [], estimated = false}: {of?: Source | readonly Source[]; estimated?: boolean} = {}
): HTMLElement {
  const sources: readonly Source[] = Array.isArray(of) && !("sql" in of) ? of : [of as Source];
  return plainNumber(id, value, format, {
    estimated: estimated || sources.some(({sql}) => sql !== undefined && isEstimate(sql))
  });
}
