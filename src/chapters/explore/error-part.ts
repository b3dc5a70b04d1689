import {h} from "../../components/h.js";
import {nearestNames} from "../../model/explore/nearest-names.js";
import {placeInText} from "../../model/explore/place-in-text.js";
import type {QueryError} from "../../model/explore/read-query-error.js";
import type {AskedStatement} from "../../model/explore/read-statement.js";
import type {Editor} from "./editor.js";

/** What is wrong with a query, where, and the names that may have been meant: a press puts one in its place. */
export function errorPart(
  {text, meant, fromEnd}: QueryError,
  {own, after}: AskedStatement,
  {editor, tables}: {editor: Editor; tables: readonly string[]}
): HTMLElement {
  const place =
    fromEnd === undefined ? undefined : placeInText(editor.text(), own, fromEnd - after);
  editor.markFault(place?.at);
  const word = place && /^["\w.]+/.exec(editor.text().slice(place.at))?.[0];
  // the database knows nothing of the relations that stand in front of a query
  const missing = /^Table with name (\S+) does not exist/.exec(text)?.[1];
  const near = missing === undefined ? [] : nearestNames(missing, tables);
  const offers = (near.length > 0 ? near : meant).slice(0, 5).map((name) => {
    if (!place || !word) return h(document, "code", {}, name);
    const button = h(document, "button", {type: "button", class: "button-quiet"}, name);
    button.addEventListener("click", () => {
      editor.replace(place.at, place.at + word.length, name);
      editor.focus();
      box.remove();
    });
    return button;
  });
  const box = h(
    document,
    "div",
    {class: "notice notice-error", role: "alert"},
    h(
      document,
      "p",
      {class: "notice-message"},
      place && h(document, "strong", {}, `Line ${place.line}, column ${place.column}: `),
      text
    ),
    offers.length > 0 &&
      h(
        document,
        "p",
        {},
        "Did you mean ",
        offers.flatMap((one, i) => (i ? [" ", one] : [one])),
        "?"
      )
  );
  return box;
}
