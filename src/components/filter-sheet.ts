import {h} from "./h.js";

/** A sheet over the lower part of a phone's screen, and the button that opens it. */
export interface FilterSheet {
  readonly element: HTMLDialogElement;
  readonly toggle: HTMLButtonElement;
}

/** Where the style sheet hides the menus behind the button. */
const narrowScreen = "(max-width: 599px)";

/**
 * The sheet that holds the filters on a phone. While it is open it borrows the controls and the status from the
 * bar, so that they are the same elements at any width. It closes by its buttons, by Escape and by a tap beside it.
 */
export function filterSheet(
  document: Document,
  {controls, status, reset}: {controls: Element; status: Element; reset: () => void}
): FilterSheet {
  const button = (className: string, text: string, name?: string) =>
    h(document, "button", {type: "button", class: className, "aria-label": name}, text);
  const toggle = button("filter-toggle", "Filters");
  toggle.setAttribute("aria-haspopup", "dialog");
  toggle.setAttribute("aria-expanded", "false");
  const close = button("sheet-close", "×", "Close the filters");
  const all = button("button-quiet", "Reset all");
  const show = button("button sheet-show", "Show results");
  const body = h(document, "div", {class: "sheet-body"});
  const foot = h(document, "div", {class: "sheet-foot"}, all, show);
  const element = h(
    document,
    "dialog",
    {class: "filter-sheet", "aria-label": "Filters"},
    h(document, "div", {class: "sheet-head"}, h(document, "span", {}, "Filters"), close),
    body,
    foot
  );

  toggle.addEventListener("click", () => {
    const narrow = document.defaultView!.matchMedia(narrowScreen);
    const widened = () => element.close();
    const places = [controls, status].map((part) => ({part, before: part.nextSibling}));
    const bar = controls.parentNode!;
    body.append(controls);
    foot.before(status);
    element.showModal();
    toggle.setAttribute("aria-expanded", "true");
    narrow.addEventListener("change", widened);
    const back = () => {
      narrow.removeEventListener("change", widened);
      for (const {part, before} of places) bar.insertBefore(part, before);
      toggle.setAttribute("aria-expanded", "false");
    };
    element.addEventListener("close", back, {once: true});
  });
  // a menu that opens below the edge would be taken for one that did not
  body.addEventListener(
    "toggle",
    ({target}) => {
      const menu = target as HTMLDetailsElement;
      if (menu.open)
        menu.scrollIntoView({
          block: menu.offsetHeight < body.clientHeight ? "nearest" : "start"
        });
    },
    {capture: true}
  );
  for (const one of [close, show]) one.addEventListener("click", () => element.close());
  all.addEventListener("click", reset);
  element.addEventListener("click", (event) => {
    // what is beside the sheet is its backdrop, and a click there is one on the sheet itself
    if (event.target === element) element.close();
  });
  return {element, toggle};
}
