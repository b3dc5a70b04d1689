import {answerRows} from "../../model/answer.js";
import {namedIn} from "../../model/explore/named-in.js";
import type {Filters} from "../../model/filters.js";
import type {Rows} from "../../model/rows.js";
import type {OwnOptions} from "../../reader/create-browser-connection.js";
import {browser, context} from "../../reader/page.js";
import type {AnswerColumn} from "./chart-columns.js";

/** The rows of an answer, and who gave it. */
export interface OwnRows {
  readonly rows: Rows;
  readonly columns: readonly AnswerColumn[];
  readonly by: "kernel" | "database";
  readonly isCut: boolean;
}

/** So many rows can be shown, sorted and searched at once. */
const most = 200_000;

/**
 * Asks a query of a reader's own.
 *
 * @throws FailedQuery where the query is at fault
 */
export async function askQuery(
  query: string,
  filters: Filters,
  options: Omit<OwnOptions, "most">
): Promise<OwnRows> {
  // a file of its own, which few queries need
  if (namedIn(query, ["events_by_second", "all_events_by_second"]).length > 0)
    await browser.openEventsBySecond();
  options.signal.throwIfAborted();
  const {isCut, by, ...answer} = await browser.askOwn(query, filters, {...options, most});
  const {sampled, samplingFactor} = context;
  const reads = [...new Set([...answer.reads, ...namedIn(query, sampled)])];
  const isSample = reads.some((name) => sampled.includes(name));
  const names = distinct(answer.names);
  const rows = Object.assign(answerRows({...answer, names}), {
    sql: query,
    reads,
    weight: isSample ? samplingFactor : 1
  });
  return {rows, columns: names.map((name, i) => ({name, type: answer.types[i]!})), by, isCut};
}

/** Two columns may have one name: the second is called by its place too. */
function distinct(names: readonly string[]): string[] {
  // of an object, this one is not a column
  const used = new Set(["__proto__"]);
  return names.map((name) => {
    let own = name;
    for (let i = 2; used.has(own); ++i) own = `${name}_${i}`;
    used.add(own);
    return own;
  });
}
