/** Framework's own module, for tests of what pages import: its files are those of a small shop's report. */
export function FileAttachment(name: string) {
  if (!name.endsWith("context.json")) throw new Error(`unexpected file: ${name}`);
  return {json: async () => context};
}

const context = {
  currency: "GBP",
  locale: "en-GB",
  timeZone: "UTC",
  samplingFactor: 1,
  sampled: [],
  choices: {firstDay: "2021-01-01", lastDay: "2021-03-31", sets: {}},
  has: {events: true, sales: true, categories: true, brands: true},
  exact: {},
  groupedAsOther: {}
};
