import type {Page, Route} from "playwright-core";

/** Keeps something from a page; what it returns gives it back. */
export type Block = (page: Page) => Promise<() => Promise<void>>;

/** Answers a page's requests, and its workers', in the site's place. */
export async function answerRequests(
  page: Page,
  url: RegExp,
  answer: (route: Route) => Promise<void>
): Promise<() => Promise<void>> {
  // On the context, as a worker's requests are not the page's.
  await page.context().route(url, answer);
  return () => page.context().unroute(url);
}

/** Keeps the kernel from a page, which then asks DuckDB-WASM. */
export const noKernel: Block = (page) =>
  answerRequests(page, /kernel\.worker/, (request) => request.abort());
