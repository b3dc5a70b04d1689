import type {CellDefinition, Define} from "./cell-definition.ts";
import {clearEmptyRuns} from "./clear-empty-runs.ts";
import {handOver, type Prerendered} from "./hand-over.ts";

/**
 * Makes of the client's `define` that of a prerendered page, on which nothing that was prerendered
 * outlasts the live display of its cell. Runs once, in the reader's browser.
 *
 * The build marks (`data-late`) what a cell displayed only after its run had ended, and all that
 * React displays. A marked display whose cell has displayed nothing as yet keeps its place, unseen,
 * so that nothing moves when the live one comes.
 */
export function liveDefine(defineCell: Define): Define {
  // the client shows the element again when a cell runs after an error
  customElements.define(
    "observablehq-loading",
    class extends HTMLElement {
      disconnectedCallback() {
        if (!this.isConnected) this.replaceChildren();
      }
    }
  );
  const marked = new Map(
    Array.from(document.querySelectorAll<HTMLElement>("[data-late]"), (loading) => {
      const root = loading.nextSibling as Prerendered["root"];
      return [root.data, {loading, root}];
    })
  );
  const find = ({id}: CellDefinition) => marked.get(`:${id}:`);
  return clearEmptyRuns(handOver(defineCell, find), (cell, clear) => {
    const loading = find(cell)?.loading;
    if (loading?.isConnected && cell.mode !== "jsx") loading.style.visibility = "hidden";
    else clear();
  });
}
