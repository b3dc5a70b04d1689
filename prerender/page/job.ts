import type {CellNote} from "../report.ts";

/** What the rendering process is asked to do. */
export interface Job {
  readonly dist: string;
  /** Address the site is taken to be served from, ending in a slash. */
  readonly base: string;
  /** Whether that is the real address, so that a page may show it. */
  readonly hasOrigin: boolean;
  /** Files of the pages, relative to `dist`. */
  readonly pages: readonly string[];
  readonly setupData?: unknown;
  /** CSS pixels that every element is taken to be wide. */
  readonly width: number;
  /** What `now` and the clock say, in milliseconds; absent, cells that ask are left. */
  readonly now?: number;
  /** Milliseconds a page may take. */
  readonly timeout: number;
}

/** Asks the rendering process for a page of its job. */
export interface PageOrder {
  readonly page: string;
  /** Notes of the pages before it, where it is one of the last. */
  readonly earlier: Readonly<Record<string, unknown>>;
}

/** What the rendering process answers, once a page and in the order in which they were asked for. */
export interface PageResult {
  readonly page: string;
  readonly html: string;
  readonly cells: number;
  readonly filled: number;
  readonly left: readonly CellNote[];
  readonly errors: readonly CellNote[];
  readonly messages: readonly string[];
  readonly files: readonly string[];
  readonly milliseconds: number;
  /** What the setup module's `onPage` returned. */
  readonly notes?: unknown;
}

/** Messages from the rendering process: a page, or why there will be none. */
export type JobMessage = PageResult | {readonly failed: string};
