import type {Facet} from "../model/facet.js";
import {chooseAttributes, readChoosable, readUnchosen} from "../model/facet.js";
import type {DrillStep} from "../model/drill.js";
import {isDrillKind} from "../model/drill.js";
import {drillButton} from "./drill-button.js";
import {h} from "./h.js";
import {isLive} from "./is-live.js";
import type {ReadColumn} from "./table-column.js";
import {isNumber} from "./table-column.js";

/** What a reader can look into of a table's rows. */
export interface TableDrill {
  /** The column with the names. */
  readonly key: string;
  /** What of a row; undefined where it is nothing. */
  of(row: never): DrillStep | undefined;
}

/**
 * A row of a table; where the table has a filter of its own, the row's name is a button that toggles its value, and
 * beside it another looks into it.
 */
export function tableLine(
  document: Document,
  columns: readonly ReadColumn[],
  row: Record<string, unknown>,
  {facet, drill}: {facet?: Facet; drill?: TableDrill}
): HTMLElement {
  const [choice] = readChoosable([row], facet);
  const [isUnchosen] = readUnchosen([row], facet);
  const chosen = choice?.isChosen ? "chosen" : null;
  const hasButtons = isLive(document);
  const choose = (text: string) =>
    choice && hasButtons
      ? [
          h(
            document,
            "button",
            {type: "button", class: "choose", ...chooseAttributes(choice, text)},
            text
          ),
          isDrillKind(choice.filter) &&
            drillButton(document, {kind: choice.filter, value: choice.value}, "", choice.label)
        ]
      : text;
  const open = (text: string) => {
    const step = hasButtons && drill?.of(row as never);
    return step ? drillButton(document, step, text) : text;
  };
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
      const shown = column.key === drill?.key ? open(text(value)) : i === 0 && choose(text(value));
      return h(
        document,
        i === 0 ? "th" : "td",
        {...attributes, scope: i === 0 && "row"},
        shown || text(value),
        detail && h(document, "small", {class: "cell-detail"}, detail)
      );
    })
  );
}
