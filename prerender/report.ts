/** What became of one built site; sizes in bytes, times in milliseconds. */
export interface PrerenderReport {
  readonly pages: readonly PageReport[];
}

/** What became of one page. */
export interface PageReport {
  /** The page's file within the site, such as "funnel.html". */
  readonly page: string;
  /** Cells on the page, inline expressions among them. */
  readonly cells: number;
  /** Cells that display something, and whose display is now in the HTML. */
  readonly filled: number;
  /** Cells left to the browser. */
  readonly left: readonly CellNote[];
  /** Cells that failed; empty unless errors are allowed. */
  readonly errors: readonly CellNote[];
  /** What the page's code wrote to the console, and requests its policy will block. */
  readonly messages: readonly string[];
  /** Files of the site that the page's cells asked for, beside its modules. */
  readonly files: readonly string[];
  readonly bytesBefore: number;
  readonly bytesAfter: number;
  readonly milliseconds: number;
}

/** One cell and what to know about it. */
export interface CellNote {
  /** Place among the page's cells, from 1, in the order of the page; 0 for what was never built. */
  readonly cell: number;
  /** The cell's first line, as built. */
  readonly source: string;
  readonly reason: string;
}
