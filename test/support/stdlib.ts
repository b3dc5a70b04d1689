import {stateOutlines} from "../../data-loaders/publish/state-outlines.ts";

/**
 * Framework's own module, for tests of what pages import: its files are those of a small shop's report, unless a
 * test puts others there.
 */
export function FileAttachment(name: string) {
  const file = name.split("/").at(-1)!;
  return {
    async json(): Promise<unknown> {
      if (file === "us-states.json") return JSON.parse(await stateOutlines());
      if (!(file in files)) throw new Error(`unexpected file: ${name}`);
      return files[file];
    }
  };
}

const emptyCells = Object.fromEntries(
  ["types", "brands", "categories", "type", "brand", "category", "count", "revenue"].map(
    (column) => [column, [] as number[]]
  )
);

/** What the files hold. Pages keep what they have read: a test changes the content, not the entry. */
export const files: Record<string, object> = {
  "context.json": {
    currency: "GBP",
    locale: "en-GB",
    timeZone: "UTC",
    samplingFactor: 1,
    sampled: [],
    choices: {firstDay: "2021-01-01", lastDay: "2021-03-31", sets: {}},
    has: {events: true, sales: true, categories: true, brands: true},
    exact: {},
    groupedAsOther: {},
    skippedFiles: []
  },
  "end-of-log.json": {
    windowSeconds: 2,
    to: 0,
    day: "",
    cells: {...emptyCells, window: []},
    hours: {...emptyCells, hour: []}
  },
  "strongest.json": {claims: [], titles: {}, all: 0},
  "methods.json": {},
  "columns.json": {tables: {}}
};
