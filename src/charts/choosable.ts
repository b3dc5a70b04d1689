import type * as Plot from "@observablehq/plot";
import {documentOf} from "../components/h.js";
import {isLive} from "../components/is-live.js";
import type {ChartOptions} from "./chart-options.js";
import {chooseAttributes, type Choosable} from "../model/facet.js";

/** A datum of a mark that may be chosen, and may step back because others are. */
export interface Chosen {
  readonly choosable?: Choosable;
  readonly isUnchosen?: boolean;
}

/**
 * The option of a mark whose elements choose a value of a filter. What listens is the page's (wireChoices): a
 * chart written ahead of time has no such listener, and so offers nothing.
 *
 * @param data what the mark draws, in its order
 * @param how "name" for a text beside what is chosen: it can be clicked, but keys reach the mark alone
 */
export function choosable(
  data: readonly Chosen[],
  options: ChartOptions,
  how: "mark" | "name" = "mark"
): {render?: Plot.RenderFunction} {
  if (!options.facet && !options.brush) return {};
  const live = isLive(documentOf(options));
  return {
    render(index, scales, values, dimensions, context, next) {
      const drawn = next?.(index, scales, values, dimensions, context) ?? null;
      for (const element of drawn?.children ?? []) {
        const own = data[datumOf(element)];
        if (own?.isUnchosen) element.classList.add("unchosen");
        if (own?.choosable && live) mark(element, own.choosable, how);
      }
      return drawn;
    }
  };
}

function mark(element: Element, choice: Choosable, how: "mark" | "name") {
  const attributes = Object.entries(chooseAttributes(choice));
  const isButton = how === "mark";
  for (const [name, value] of attributes)
    if (isButton || name.startsWith("data-")) element.setAttribute(name, value);
  if (!isButton) return;
  element.setAttribute("role", "button");
  element.setAttribute("tabindex", "-1");
}

/** Plot binds each element to the place of its datum. */
function datumOf(element: Element): number {
  return (element as Element & {__data__?: number}).__data__ ?? -1;
}
