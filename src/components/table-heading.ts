import {about} from "./estimate-note.js";
import {h} from "./h.js";
import type {ReadColumn} from "./table-column.js";

/** The heading of a column, and the button in it that sorts by the column; an estimated one is marked. */
export function tableHeading(document: Document, column: ReadColumn, marked: boolean) {
  const button = h(
    document,
    "button",
    {type: "button", class: "sort", title: column.title},
    marked ? about + column.label : column.label
  );
  return {
    button,
    th: h(document, "th", {scope: "col", class: column.right ? "right" : null}, button)
  };
}
