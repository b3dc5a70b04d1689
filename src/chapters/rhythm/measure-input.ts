import type {ChoicePicker} from "../../components/choice-picker.js";
import {choicePicker} from "../../components/choice-picker.js";
import {h} from "../../components/h.js";
import {fieldOf} from "../../model/fields.js";
import type {ReportContext} from "../../model/report-context.js";
import {mainMeasure} from "./measure.js";

/** Chooses what the week’s chart counts; where only one measure is possible, a hidden element holds it. */
export function measureInput(context: Pick<ReportContext, "has">): ChoicePicker {
  const {has} = context;
  if (has.events && has.sales)
    return choicePicker(
      ["interactions", "orders"].map((value) => ({value, label: fieldOf(value).label})),
      {label: "Count"}
    );
  return Object.assign(h(document, "span", {hidden: true}), {value: mainMeasure(context)});
}
