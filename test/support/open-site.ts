import {chromium} from "playwright-core";
import type {Browser, BrowserContextOptions} from "playwright-core";
import type {Visit} from "./open-visit.ts";
import {openVisit} from "./open-visit.ts";
import {isLiveFile} from "./live-file.ts";
import {serve} from "./serve.ts";
import {settled} from "./settled.ts";

export type {Visit} from "./open-visit.ts";

/** A built report, served and open in a browser. */
export interface Site {
  readonly url: string;
  readonly browser: Browser;
  /**
   * Opens a page, by its file name, and waits until its cells have run.
   *
   * @param prepare runs in the page before any of its own scripts
   */
  visit(path: string, options?: BrowserContextOptions, prepare?: () => void): Promise<Visit>;
  /** Ends all visits that are still open; fails when one broke its policy, whatever its test looked at. */
  close(): Promise<void>;
}

/**
 * Serves a built report, to be read in the browser that all test files share.
 *
 * @param report folder of the report, or the address where it is served already
 * @param address where the browser listens
 */
export async function openSite(report: string, address: string): Promise<Site> {
  const served = {url: report, close: () => Promise.resolve()};
  const server = /^https?:/.test(report) ? served : await serve(report);
  const browser = await chromium.connect(address);
  const open = new Set<Visit>();
  return {
    url: server.url,
    browser,
    async visit(path, options = {}, prepare) {
      const visit = await openVisit(browser, server.url, options, prepare);
      const {page, problems} = visit;
      page.on("requestfailed", (request) => {
        // leaving a page ends what it was asking for
        if (isLiveFile(request.url())) return;
        problems.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ""}`);
      });
      page.on("response", (response) => {
        if (response.status() >= 400 && !isLiveFile(response.url()))
          problems.push(`${response.status()}: ${response.url()}`);
      });
      open.add(visit);
      await page.goto(server.url + path);
      if (options.javaScriptEnabled !== false) await settled(page);
      return {
        ...visit,
        async close(how) {
          open.delete(visit);
          await visit.close(how);
        }
      };
    },
    async close() {
      const ends = await Promise.allSettled([...open].map((visit) => visit.close()));
      await browser.close();
      await server.close();
      for (const end of ends) if (end.status === "rejected") throw end.reason;
    }
  };
}
