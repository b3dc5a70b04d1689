import {FileAttachment} from "observablehq:stdlib";
import {setReportLocale} from "../format/report-locale.js";
import type {ReportContext} from "../model/report-context.js";
import {comparing, loadComparing} from "./comparing.js";
import {readFilters} from "../model/filter-url.js";
import {reportShape} from "../model/report-shape.js";
import type {Connection} from "./connection.js";
import {createBrowserConnection} from "./create-browser-connection.js";
import {createReader} from "./create-reader.js";
import {readAnswers, readsByQuery} from "./read-answers.js";

/** The report's context: one small JSON file beside the pages. */
export const context = (await FileAttachment("../models/context.json").json()) as ReportContext;
setReportLocale(context.locale);

// an address may say that figures are compared, and then the first answer needs what compares
if (readFilters(globalThis.location?.search ?? "").compare) await loadComparing();

const answers = readAnswers(globalThis.document);

/** The reader's own engines. */
export const browser = createBrowserConnection({
  report: reportShape(context),
  reads: readsByQuery(answers),
  answers,
  // stale figures step back
  onAnswering: (isAnswering) =>
    document.documentElement.toggleAttribute("data-answering", isAnswering)
});

/** What answers this page's queries; while it is rendered at build, a native engine stands in. */
export const reader = createReader({
  connection: nativeConnection() ?? browser,
  context,
  answers,
  comparing
});

function nativeConnection(): Connection | undefined {
  return (globalThis as {[key: symbol]: Connection | undefined})[Symbol.for("daybook.connection")];
}
