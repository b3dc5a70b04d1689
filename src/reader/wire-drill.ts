import type {DrillPath} from "../model/drill.js";
import {isDrillKind, readDrill, writeDrill} from "../model/drill.js";
import type {DrillOptions} from "./drill-panel.js";

/**
 * Opens what the address names, `?open=brand:samsung`, and whatever has `data-drill` (the kind) and
 * `data-drill-value` when it is clicked; Back leads out of it again. The code is fetched when it is first needed.
 */
export function wireDrill(options: DrillOptions, page: Document = document): void {
  let panel: ReturnType<typeof load> | undefined;
  const load = () =>
    import("./drill-panel.js").then(({drillPanel}) => drillPanel({...options, go}, page));
  const show = async () => {
    if (!panel && readDrill(location.search).length === 0) return;
    panel ??= load();
    try {
      (await panel).show(readDrill(location.search));
    } catch (error) {
      // the next click tries again
      panel = undefined;
      reportError(error);
    }
  };
  const go = (path: DrillPath) => {
    const search = writeDrill(path, location.search);
    if (search !== location.search)
      history.pushState(null, "", `${location.pathname}${search}${location.hash}`);
    void show();
  };
  page.addEventListener("click", ({target}) => {
    const from = target instanceof Element ? target.closest("[data-drill]") : null;
    const kind = from?.getAttribute("data-drill") ?? "";
    if (!from || !isDrillKind(kind)) return;
    const step = {kind, value: from.getAttribute("data-drill-value") ?? ""};
    go(from.closest("dialog") ? [...readDrill(location.search), step] : [step]);
  });
  addEventListener("popstate", () => void show());
  void show();
}
