import type {Page} from "playwright-core";

/** Something on a page that moved by itself. */
export interface Shift {
  /** Share of the window that moved, by how far. */
  readonly value: number;
  readonly what: string;
}

interface Watched {
  shifts?: Shift[];
}

/** Runs in a page before its own scripts, and writes down whatever moves. */
export function watchShifts(): void {
  const shifts: Shift[] = ((globalThis as Watched).shifts = []);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      sources?: {node?: Node}[];
    })[]) {
      const node = entry.sources?.[0]?.node;
      const what = node instanceof Element ? node.outerHTML.slice(0, 80) : (node?.nodeName ?? "");
      shifts.push({value: entry.value, what});
    }
  }).observe({type: "layout-shift", buffered: true});
}

/** What has moved so far in a page that is watched. */
export async function readShifts(page: Page): Promise<Shift[]> {
  return page.evaluate(() => (globalThis as Watched).shifts!);
}
