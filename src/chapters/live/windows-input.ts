import type {ChoicePicker} from "../../components/choice-picker.js";
import {choicePicker} from "../../components/choice-picker.js";

/** Lengths of windows on offer, in seconds. */
const lengths = [
  {value: "2", label: "2 s"},
  {value: "10", label: "10 s"},
  {value: "30", label: "30 s"},
  {value: "60", label: "1 min"}
] as const;

/** Chooses the length of the chart's windows. */
export function windowsInput(): ChoicePicker {
  return Object.assign(choicePicker(lengths, {label: "Length of a window"}), {value: "10"});
}
