import {formatRange} from "../format/format-range.js";
import type {ComparedWith, NotCompared} from "../model/compared-with.js";
import {isCompared} from "../model/compared-with.js";
import {describeNotCompared} from "../model/describe-comparison.js";
import type {FilterChoices} from "../model/filters.js";
import type {Span} from "../model/brush.js";
import {h} from "./h.js";

/** A line that says why nothing is compared, with a button that chooses a period which could be. */
export interface CompareNote {
  readonly element: HTMLElement;
  show(found: ComparedWith | NotCompared | undefined): void;
}

/** Makes the line; `choose` is given the days of the offered period. */
export function compareNote(
  choices: FilterChoices,
  choose: (span: Span) => void,
  {document, locale}: {document: Document; locale?: string}
): CompareNote {
  let offer: Span | undefined;
  const button = h(document, "button", {type: "button", class: "preset"});
  button.addEventListener("click", () => offer && choose(offer));
  const element = h(document, "p", {class: "filter-note compare-note", role: "note", hidden: true});
  return {
    element,
    show(found) {
      const impossible = found && !isCompared(found) ? found : undefined;
      element.hidden = !impossible;
      offer = impossible?.offer;
      const parts = impossible ? [describeNotCompared(impossible, choices, {locale})] : [];
      element.replaceChildren(...parts);
      if (!offer) return;
      button.textContent = `Choose ${formatRange(offer.from, offer.to, {locale})}`;
      element.append(" ", button);
    }
  };
}
