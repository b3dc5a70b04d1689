/** What a site's own setup module is told of the page about to run. */
export interface PageContext {
  /** The page's file within the site, such as "funnel.html". */
  readonly page: string;
  /** Folder of the built site. */
  readonly dist: string;
  /** What the caller gave as `setupData`. */
  readonly data: unknown;
  /** For a page of `last`: what `onPage` returned for each page before it, by file; else empty. */
  readonly earlier: Readonly<Record<string, unknown>>;
  /** Keeps the page open until a promise settles that no cell waits for. */
  waitUntil(promise: Promise<unknown>): void;
}

/**
 * Default export of a setup module: called once a page, after the page's globals are there and
 * before its cells run, in the same realm. What it puts on `globalThis` is gone with the page.
 */
export type Setup = (context: PageContext) => PageHooks | void | Promise<PageHooks | void>;

export interface PageHooks {
  /**
   * Called with the filled page, not the one the cells ran in; may add to it. What it returns, plain
   * data, is handed to the pages that are rendered last.
   */
  onPage?(document: Document, context: PageContext): unknown;
}
