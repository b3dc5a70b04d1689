import {h} from "../../components/h.js";
import {metrics} from "../../model/metrics/dictionary.js";
import type {Metric} from "../../model/metrics/metric.js";
import {metricsQuery} from "../../model/metrics/metrics-query.js";
import type {ReportContext} from "../../model/report-context.js";

/** The metrics that the exports support, each with its definition and its query. */
export function metricDefinitions(context: Pick<ReportContext, "has">): HTMLElement {
  return h(document, "div", {class: "definitions"}, knownMetrics(metrics, context).map(definition));
}

/** The metrics of relations that have rows, without those that need what the exports do not have. */
export function knownMetrics(all: readonly Metric[], {has}: Pick<ReportContext, "has">): Metric[] {
  const filled = {records: true, session_products: has.events, sales: has.sales};
  return all.filter(({from, needs = []}) => filled[from] && needs.every((need) => has[need]));
}

function definition(metric: Metric): HTMLElement {
  const {id, label, doc, from} = metric;
  return h(
    document,
    "details",
    {class: "how"},
    h(
      document,
      "summary",
      {},
      h(document, "b", {}, label),
      ` ${doc} `,
      h(document, "code", {}, id)
    ),
    h(document, "pre", {tabindex: "0"}, h(document, "code", {}, metricsQuery(from, [metric])))
  );
}
