import type {FilterBar} from "../components/filter-bar.js";
import {loadComparing} from "./comparing.js";
import {knownFilters, readFilters, writeFilters} from "../model/filter-url.js";
import type {FilterChoices} from "../model/filters.js";
import {isMoving} from "./moving.js";

/**
 * Keeps the filters in the page's address: each settled change is an entry of the history, and Back and Forward
 * walk them. While a hand drags nothing is written: browsers limit how often an address may change.
 *
 * @param onChange told the query string of each state, also of those under the hand
 */
export function followHistory(
  bar: FilterBar,
  choices: FilterChoices,
  onChange: (search: string) => void
): void {
  const written = () => writeFilters(bar.value, location.search);
  const address = (search: string) => `${location.pathname}${search}${location.hash}`;
  // what the report does not have, and what stands in another order, is not kept in the address
  history.replaceState(history.state, "", address(written()));
  onChange(writeFilters(bar.value));
  bar.addEventListener("input", (event) => {
    const search = written();
    onChange(search);
    if (!isMoving(event) && search !== location.search)
      history.pushState(null, "", address(search));
  });
  addEventListener("popstate", () => void follow());
  const follow = async () => {
    const value = knownFilters(readFilters(location.search), choices);
    if (value.compare) await loadComparing();
    // a link within the page changes no filter
    if (writeFilters(value) === writeFilters(bar.value)) return;
    bar.value = value;
    // the address is there already, so this writes no entry
    bar.dispatchEvent(new Event("input", {bubbles: true}));
  };
}
