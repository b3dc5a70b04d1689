import type {CellDefinition, Define, Show} from "./cell-definition.ts";

/**
 * Wraps the client's `define`, so that what a cell displayed before goes when a run of the cell ends
 * without displaying anything. The client itself takes it away only when the cell displays again.
 *
 * While a run waits, what was there stays; after a run that failed, the client shows the error alone.
 *
 * @param onEmpty called with each such run instead, with a function that takes away what was there
 */
export function clearEmptyRuns(
  defineCell: Define,
  onEmpty: (cell: CellDefinition, clear: () => void) => void = (_, clear) => clear()
): Define {
  return (cell) => {
    const {mode, inputs = [], body} = cell;
    const shows = inputs.map((name) => name === "display" || name === "view");
    if (!shows.includes(true)) return defineCell(cell);
    defineCell({
      ...cell,
      // a cell may ask for `view` alone
      inputs: [...inputs, "display"],
      body: (...values) => {
        const display = values.pop() as Show;
        let empty = true;
        const watched = values.map((value, i) => {
          if (!shows[i]) return value;
          return (shown: unknown) => {
            empty = false;
            return (value as Show)(shown);
          };
        });
        // to display nothing is how the client is told to clear
        const clear = () => display(mode === "jsx" ? null : document.createDocumentFragment());
        const end = () => {
          if (empty) onEmpty(cell, clear);
        };
        const result = body(...watched);
        // the client hears of a failure by the promise itself
        if (result instanceof Promise) result.then(end, () => undefined);
        else end();
        return result;
      }
    });
  };
}
