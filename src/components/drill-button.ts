import type {DrillStep} from "../model/drill.js";
import {h} from "./h.js";

/**
 * A button that looks into something; the page listens for it.
 *
 * @param name what a reader sees of it; with "" the button is a sign beside a name that stands there already
 * @param label the thing's name
 */
export function drillButton(
  document: Document,
  {kind, value}: DrillStep,
  name: string,
  label = name
): HTMLButtonElement {
  return h(
    document,
    "button",
    {
      type: "button",
      class: name ? "drill-name" : "drill-sign",
      "data-drill": kind,
      "data-drill-value": value,
      "aria-label": name ? `${label}: look into it` : `Look into ${label}`,
      title: `What ${label} is made of`
    },
    name
  );
}
