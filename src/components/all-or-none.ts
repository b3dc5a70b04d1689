/** How a share of nothing and one of everything are said. */
export interface ShareWords {
  none: string;
  all: string;
}

/**
 * A share as part of a sentence, "12.3%" of the sessions: "none" of them where it is 0, "all" where it is 1. An
 * estimate stays a number, for it may be neither.
 *
 * @param share made by metric() or number(); it keeps its id and value
 */
export function allOrNone(
  share: HTMLElement,
  {none, all}: ShareWords = {none: "none", all: "all"}
): HTMLElement {
  const value = share.getAttribute("data-value");
  const isExact = share.getAttribute("data-exact") !== "false";
  if (isExact && (value === "0" || value === "1")) share.textContent = value === "0" ? none : all;
  return share;
}
