import {waterfall} from "../../charts/waterfall.js";
import {blank} from "../../components/blank.js";
import {fragment} from "../../components/fragment.js";
import {documentOf, h} from "../../components/h.js";
import {formats} from "../../format/formats.js";
import {chart} from "../../reader/chart.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {dataTable} from "../../reader/data-table.js";
import {readMetrics} from "../../reader/read-metrics.js";
import {describeMoney} from "./describe-money.js";
import type {MoneyStep} from "./money-steps.js";
import {moneyIds, moneySteps} from "./money-steps.js";

/** From the price to what was paid, as a chart, a sentence and a table; nothing where the exports have no parts. */
export async function moneyWaterfall(sql: SqlTag): Promise<Node> {
  const {currency, has} = sql.reader.context;
  const {percent} = formats(sql.reader.context);
  const metric = await readMetrics(sql, moneyIds);
  const known = moneySteps(metric, has);
  if (known.length === 0) return blank();
  const asked = known.map(({id}) => metric.sql(id));
  const steps = known.some(({money}) => money !== 0) ? known : [];
  return fragment(
    h(documentOf(), "h2", {id: "money"}, "From gross to net"),
    chart(waterfall, steps, {
      x: {value: "money", kind: "money"},
      y: "step",
      level: "isLevel",
      note: ({share}: MoneyStep) => (share === null ? undefined : percent(share)),
      title: "From gross sales to what was paid",
      subtitle: `${currency}, and the changes in percent of gross sales`,
      empty: "Nothing was sold under these filters.",
      caption: steps.length > 0 ? describeMoney(metric) : "",
      sql: asked
    }),
    steps.length > 0 &&
      dataTable(
        steps.map((step) => ({...step})),
        {
          columns: [
            {key: "step", label: "Part"},
            {key: "money", label: "Amount", kind: "money"},
            {key: "share", label: "Of gross sales"},
            {key: "means", label: "Meaning"}
          ],
          label: "From gross sales to what was paid",
          filename: "money",
          sql: asked
        }
      )
  );
}
