import {documentOf, h} from "../../components/h.js";

/** A small table whose cells are texts and that keeps its size whatever they say. */
export interface LiveTable {
  /** What it holds, for those who cannot see it. */
  readonly label: string;
  readonly caption?: string;
  /** Over the columns, that of the names first. */
  readonly heads: readonly string[];
  /** A name and its values each. */
  readonly rows: readonly (readonly string[])[];
}

/** Draws it; nothing in it listens, so that it can be brought up to date in place. */
export function liveTable({label, caption, heads, rows}: LiveTable): HTMLElement {
  const document = documentOf();
  const right = (i: number) => i > 0 && "right";
  return h(
    document,
    "table",
    {class: "live-table", "aria-label": label},
    caption !== undefined && h(document, "caption", {}, caption),
    h(
      document,
      "thead",
      {},
      h(
        document,
        "tr",
        {},
        heads.map((text, i) =>
          text === ""
            ? h(document, "td", {})
            : h(document, "th", {scope: "col", class: right(i)}, text)
        )
      )
    ),
    h(
      document,
      "tbody",
      {},
      rows.map((row) =>
        h(
          document,
          "tr",
          {},
          row.map((text, i) =>
            // a row that only keeps its room has no name
            i === 0 && text.trim() !== ""
              ? h(document, "th", {scope: "row", title: text}, text)
              : h(document, "td", {class: right(i)}, text)
          )
        )
      )
    )
  );
}
