import type {EngineStates} from "../../reader/create-engine-state.js";

/** How long a query runs before more is said of it, in seconds. */
const long = 20;

/** Says what a running query is doing, in a line that is read aloud when it changes. */
export function tellRunning(
  line: HTMLElement,
  states: Pick<EngineStates, "on">
): {step(step: "kernel" | "database"): void; end(): void} {
  let at: "kernel" | "database" = "kernel";
  let loading = "";
  let seconds = 0;
  const show = () => {
    const who = at === "kernel" ? "The report’s own engine" : "DuckDB";
    const text =
      loading ||
      (seconds < long
        ? "Running…"
        : `${who} has been reading and grouping rows for ${seconds} seconds, in this browser. It goes on until you stop it.`);
    if (line.textContent !== text) line.textContent = text;
  };
  const off = states.on((state) => {
    const mb = (bytes: number) => (bytes / 1e6).toFixed(1);
    loading =
      at === "database" && state.status === "loading"
        ? `Loading DuckDB, which answers what the report’s own engine cannot: ${mb(state.loaded)}${state.total ? ` of ${mb(state.total)}` : ""} MB. This happens only once.`
        : "";
    show();
  });
  const timer = setInterval(() => {
    seconds += long;
    show();
  }, long * 1000);
  return {
    step(step) {
      at = step;
      show();
    },
    end() {
      off();
      clearInterval(timer);
    }
  };
}
