import type {BrowserConnection} from "./create-browser-connection.js";

/**
 * Starts the engine at the first sign that the reader is about to filter: pointer over the bar or
 * focus in it. Not where the reader asked to save data.
 */
export function warmUp(bar: HTMLElement, engine: Pick<BrowserConnection, "start">): void {
  const connection = (navigator as {connection?: {saveData?: boolean}}).connection;
  if (connection?.saveData) return;
  const start = () => {
    for (const type of ["pointerenter", "focusin"]) bar.removeEventListener(type, start);
    // what fails here is said when a query needs the engine
    engine.start().catch(() => undefined);
  };
  for (const type of ["pointerenter", "focusin"]) bar.addEventListener(type, start);
}
