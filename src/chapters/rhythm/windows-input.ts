import type {WindowPicker} from "../../components/window-picker.js";
import {windowPicker} from "../../components/window-picker.js";
import {hasHours} from "../../model/has-hours.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {given} from "../../components/given.js";
import {mainMeasure} from "./measure.js";

const day = 86_400;

/** Chooses windows within the chosen period. */
export function windowsInput(sql: SqlTag): WindowPicker {
  const {has, choices, bySecond} = sql.reader.context;
  const {from, to} = sql.filters;
  return windowPicker({
    from: Date.parse(from ?? choices.firstDay) / 1000,
    to: Date.parse(to ?? choices.lastDay) / 1000 + day,
    fine: bySecond,
    shortest: hasHours(mainMeasure(sql.reader.context), has) ? undefined : day,
    dimensions: given([has.categories && "category", has.brands && "brand"])
  });
}
