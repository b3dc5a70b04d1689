import type {CellDefinition, Define, Show} from "./cell-definition.ts";

/** A prerendered display on a page, and the comment before which its cell displays. */
export interface Prerendered {
  readonly loading: HTMLElement;
  readonly root: Comment & {
    /** Set by the client with a cell's first display by React: its element comes first. */
    readonly _root?: Promise<readonly [HTMLElement, ...unknown[]]>;
  };
}

/**
 * Wraps the client's `define`, so that a display by React (a cell in JSX) takes the place of the
 * prerendered one. The client leaves that where it is, as React clears its own element alone:
 * so that element is given the old content, to be replaced in one step when React has drawn.
 *
 * @param find finds what was prerendered for a cell, if anything was
 */
export function handOver(
  defineCell: Define,
  find: (cell: CellDefinition) => Prerendered | undefined
): Define {
  return (cell) => {
    const {mode, inputs = [], body} = cell;
    const {loading, root} = find(cell) ?? {};
    if (mode !== "jsx" || !loading || !root) return defineCell(cell);
    const handing = (display: Show) => (value: unknown) => {
      const shown = display(value);
      void root._root?.then(([element]) => {
        element.append(...loading.childNodes);
        loading.remove();
      });
      return shown;
    };
    defineCell({
      ...cell,
      body: (...values) =>
        body(...values.map((v, i) => (inputs[i] === "display" ? handing(v as Show) : v)))
    });
  };
}
