import {loadEngine} from "./load-engine.js";

/**
 * Starts the engine at the first sign that the reader is about to filter: pointer over the bar or
 * focus in it. Not where the reader asked to save data.
 */
export function warmUp(bar: HTMLElement): void {
  const connection = (navigator as {connection?: {saveData?: boolean}}).connection;
  if (connection?.saveData) return;
  const start = () => {
    for (const type of ["pointerenter", "focusin"]) bar.removeEventListener(type, start);
    // what fails here is said when a query needs the engine
    void loadEngine()
      .then(({startEngine}) => startEngine())
      .catch(() => undefined);
  };
  for (const type of ["pointerenter", "focusin"]) bar.addEventListener(type, start);
}
