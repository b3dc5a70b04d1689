import {h} from "../../components/h.js";
import type {Editor, EditorOptions} from "./editor.js";

/** A plain field: before a reader has begun to write, and where the other editor cannot be had. */
export function plainEditor({
  text,
  label,
  onRun,
  onChange
}: EditorOptions): Editor & {element: HTMLTextAreaElement} {
  const field = h(document, "textarea", {
    class: "query-field",
    rows: 8,
    spellcheck: "false",
    autocapitalize: "off",
    autocomplete: "off",
    "aria-label": label
  });
  field.value = text;
  field.addEventListener("input", (event) => {
    // a page that listens for "input" must not take typing for a filter
    event.stopPropagation();
    onChange();
  });
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onRun();
  });
  return {
    element: field,
    text: () => field.value,
    setText: (next) => void (field.value = next),
    insert(words) {
      field.setRangeText(words, field.selectionStart, field.selectionEnd, "end");
      onChange();
      field.focus();
    },
    replace(from, to, words) {
      field.setRangeText(words, from, to, "end");
      onChange();
    },
    markFault(at) {
      if (at !== undefined) field.setSelectionRange(at, at);
    },
    focus: () => field.focus()
  };
}
