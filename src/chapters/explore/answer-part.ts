import {estimateNote} from "../../components/estimate-note.js";
import {h} from "../../components/h.js";
import {windowedTable} from "../../components/windowed-table.js";
import {formatCount} from "../../format/format-count.js";
import type {Row} from "../../model/answer.js";
import type {Rows} from "../../model/rows.js";
import {context} from "../../reader/page.js";
import {answerKind} from "./answer-kind.js";
import {answerFiles} from "./answer-files.js";
import type {AnswerColumn} from "./chart-columns.js";
import {chartPart} from "./chart-part.js";
import type {ChartChoice} from "../../components/query-address.js";

export interface AnswerPartOptions {
  readonly columns: readonly AnswerColumn[];
  /** Who answered. */
  readonly by: "kernel" | "database";
  /** Whether there are more rows than these. */
  readonly isCut: boolean;
  /** The filters in words. */
  readonly under: string;
  readonly chart?: ChartChoice;
  onChoice(choice: ChartChoice): void;
}

/** An answer: what it rests on, its chart, its table, and the files it can be taken away as. */
export function answerPart(rows: Rows, options: AnswerPartOptions): HTMLElement {
  const {columns, by, isCut, under} = options;
  const names = columns.map(({name}) => name);
  const {currency, locale, categoryNames} = context;
  const table = windowedTable(rows, {
    columns: names.map((key) => ({
      key,
      label: key,
      kind: answerKind(key, rows),
      ...(isName(key) && {format: String})
    })),
    label: "Answer",
    document,
    currency,
    locale,
    categoryNames
  });
  // a summary of each column is not in the way of the answer
  void import("../../components/column-summary.js").then(({columnSummary}) =>
    table.table.columns.forEach((column, i) => {
      const values = rows.map((row) => row[column.key]);
      table.heads[i]!.append(columnSummary(document, column, values, locale));
    })
  );
  const said = h(document, "p", {class: "answer-said", role: "status"});
  const files = answerFiles.map(([name, hand]) => {
    const button = h(
      document,
      "button",
      {type: "button", class: "button-quiet"},
      `Download ${name}`
    );
    button.addEventListener("click", () => {
      Promise.resolve(hand(document, names, table.found() as readonly Row[])).catch(
        (error: unknown) => (said.textContent = `That did not work: ${String(error)}`)
      );
    });
    return button;
  });
  const who = by === "kernel" ? "the report’s own engine" : "DuckDB";
  return h(
    document,
    "div",
    {class: "answer"},
    h(document, "p", {class: "answer-note"}, `${under} Answered in this browser by ${who}.`),
    isCut &&
      h(
        document,
        "p",
        {class: "answer-note"},
        `These are the first ${formatCount(rows.length, {locale})} rows; there are more. Group them, or filter them, to see all.`
      ),
    hasLong(rows) &&
      h(
        document,
        "p",
        {class: "answer-note"},
        "Numbers of more than 15 figures are rounded. CAST(… AS VARCHAR) shows all of them."
      ),
    rows.weight > 1 && [
      estimateNote(document, {samplingFactor: rows.weight}),
      h(document, "p", {class: "answer-note"}, sampleNote)
    ],
    names.length > 0 && chartPart(rows, columns, options.chart, options.onChoice),
    names.length > 0 && table.element,
    h(document, "div", {class: "answer-files"}, files),
    said
  );
}

/** A number that names something has no thousands: a year, a product's number. */
const isName = (key: string) => /(^|_)(year|no|id)$/i.test(key);

/** Whether there are numbers that lose figures, as numbers of a browser do beyond 2^53. */
const hasLong = (rows: Rows) =>
  rows.some((row) =>
    Object.values(row).some(
      (value) =>
        typeof value === "number" && Number.isInteger(value) && !Number.isSafeInteger(value)
    )
  );

const sampleNote =
  "This answer reads a sample of the visitors. Counts and sums are those of the sample unless they are multiplied by weight, which is a column of the relations that follow the filters.";
