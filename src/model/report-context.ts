import type {CategoryNames} from "../format/category-label.js";
import type {FilterChoices, SetFilterId} from "./filters.js";
import type {FullDays} from "./last-period.js";
import type {Gap} from "../statistics/find-gaps.js";
import type {Subject} from "./subjects.js";

/** The time that `events_by_second` covers, in seconds since 1970 in the report's time zone. */
export interface SpanBySecond {
  readonly from: number;
  readonly to: number;
  readonly rows: number;
}

/** What every page needs to know of the report before any query; made at build. */
export interface ReportContext {
  readonly title: string;
  readonly subtitle: string;
  readonly currency: string;
  readonly locale: string;
  /** An IANA zone, or "local time" where the exports name none. */
  readonly timeZone: string;
  readonly choices: FilterChoices;
  /** Names of the categories that the last part of their codes does not tell apart. */
  readonly categoryNames: CategoryNames;
  /** The days that the sales, or else the log, cover from morning to night; null where there is none. */
  readonly fullDays: FullDays | null;
  /** Weeks in the middle of the data for which there is no row at all. */
  readonly gaps: readonly Gap[];
  /** Which of the subjects the data covers; a chapter names what it needs in its front matter. */
  readonly has: Readonly<Record<Subject, boolean>>;
  /**
   * How many visitors one in `session_products` and `sales` stands for: 1 where all are there; more where a
   * shop is so large that readers get a sample of its visitors, with all that each of these did.
   */
  readonly samplingFactor: number;
  /** Relations whose rows are a sample; what a query answers that reads one is an estimate. */
  readonly sampled: readonly string[];
  /** Where `session_products` and `sales` are a sample: the whole report's metrics that do not add up, exact. */
  readonly exact: Readonly<Record<string, number | null>>;
  /** How many values of a filter are kept apart in `events_cube` and `sales_cube`, where not all are. */
  readonly groupedAsOther: Readonly<Partial<Record<SetFilterId, number>>>;
  /** What of the log is there second by second, for windows of less than an hour. */
  readonly bySecond: SpanBySecond;
  /** Names of files that lay beside the exports and were not read. */
  readonly skippedFiles: readonly string[];
  /** Columns of the fact table behind the quality chapter that the exports supply, by our names. */
  readonly suppliedColumns: readonly string[];
}
