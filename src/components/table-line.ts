import type {Facet} from "../model/facet.js";
import {chooseAttributes, readChoosable, readUnchosen} from "../model/facet.js";
import {h} from "./h.js";
import {isLive} from "./is-live.js";
import type {ReadColumn} from "./table-column.js";
import {isNumber} from "./table-column.js";

/** A row of a table; where the table has a filter of its own, the row's name is a button that toggles its value. */
export function tableLine(
  document: Document,
  columns: readonly ReadColumn[],
  row: Record<string, unknown>,
  facet: Facet | undefined
): HTMLElement {
  const [choice] = readChoosable([row], facet);
  const [isUnchosen] = readUnchosen([row], facet);
  const chosen = choice?.isChosen ? "chosen" : null;
  const choose = (text: string) =>
    choice && isLive(document)
      ? h(
          document,
          "button",
          {type: "button", class: "choose", ...chooseAttributes(choice, text)},
          text
        )
      : text;
  return h(
    document,
    "tr",
    {class: isUnchosen ? "unchosen" : chosen},
    columns.map((column, i) => {
      const {right, max, text, code, cell} = column;
      const {detail, isQuiet, attributes: own = {}} = cell?.(row) ?? {};
      const value = row[column.key];
      const share = max > 0 && isNumber(value) ? Math.max(0, Number(value)) / max : null;
      const attributes = {
        class:
          [right && "right", share !== null && "bar", isQuiet && "quiet"]
            .filter(Boolean)
            .join(" ") || null,
        "data-column": column.key,
        "data-value": code(value) ?? null,
        title: code(value) ?? null,
        style: share === null ? null : `--share: ${(share * 100).toFixed(2)}%`,
        ...own
      };
      return i === 0
        ? h(document, "th", {...attributes, scope: "row"}, choose(text(value)))
        : h(
            document,
            "td",
            attributes,
            text(value),
            detail && h(document, "small", {class: "cell-detail"}, detail)
          );
    })
  );
}
