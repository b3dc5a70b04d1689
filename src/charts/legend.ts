import {documentOf, h} from "../components/h.js";

/** An entry of a legend: a name, its colour, and how it is drawn. */
export interface LegendItem {
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
    items.map(({label, colour, shape = "square"}) =>
      h(
        document,
        "li",
        {},
        h(document, "span", {class: `swatch swatch-${shape}`, style: `--swatch: ${colour}`}),
        label
      )
    )
  );
}
