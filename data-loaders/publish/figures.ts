/** Values of the numbers in each page's text, by page and id; a day is an ISO date. */
export type Figures = Record<string, Record<string, number | string | null>>;
