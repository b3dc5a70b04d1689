import {documentOf, h} from "../components/h.js";
import {isLive} from "../components/is-live.js";
import type {Chosen} from "./choosable.js";
import {chooseAttributes} from "../model/facet.js";

/** An entry of a legend: a name, its colour, and how it is drawn. */
export interface LegendItem extends Chosen {
  label: string;
  colour: string;
  shape?: "line" | "dashed" | "square";
}

/** Names the colours of a chart; ordinary text, so it wraps and can be read aloud. */
export function legend(items: readonly LegendItem[], options: {document?: Document}): HTMLElement {
  const document = documentOf(options);
  return h(
    document,
    "ul",
    {class: "legend"},
    items.map(({label, colour, shape = "square", choosable, isUnchosen}) => {
      const swatch = h(document, "span", {
        class: `swatch swatch-${shape}${isUnchosen ? " unchosen" : ""}`,
        style: `--swatch: ${colour}`
      });
      const button =
        choosable &&
        isLive(document) &&
        h(
          document,
          "button",
          {type: "button", class: "choose", ...chooseAttributes(choosable, label)},
          swatch,
          label
        );
      return h(document, "li", {}, button || [swatch, label]);
    })
  );
}
