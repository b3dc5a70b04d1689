import type {FilterChoices} from "./filters.js";
import type {Country} from "./retail-days.js";

/** How exports write the countries whose own days are known. */
const names: Readonly<Record<Country, readonly string[]>> = {
  AU: ["au", "aus", "australia"],
  BR: ["br", "bra", "brazil", "brasil"],
  CA: ["ca", "can", "canada"],
  DE: ["de", "deu", "germany", "deutschland"],
  ES: ["es", "esp", "spain", "españa"],
  FR: ["fr", "fra", "france"],
  GB: ["gb", "gbr", "uk", "united kingdom", "great britain", "england"],
  IE: ["ie", "irl", "ireland", "eire"],
  IT: ["it", "ita", "italy", "italia"],
  NL: ["nl", "nld", "netherlands", "the netherlands", "nederland"],
  NZ: ["nz", "nzl", "new zealand"],
  US: ["us", "usa", "united states", "united states of america"]
};

/** Least share of what is counted by country that is the shop's own. */
const least = 0.5;

/** What tells the country of a shop. */
export interface CountryFacts {
  readonly has: {readonly usStates: boolean};
  readonly choices: Pick<FilterChoices, "sets">;
}

/** The country that most of a shop's orders or events are from; undefined where none is known or has most. */
export function shopCountry({has, choices}: CountryFacts): Country | undefined {
  if (has.usStates) return "US";
  const options = choices.sets.country ?? [];
  const all = options.reduce((sum, {rows}) => sum + rows, 0);
  const most = options.find(({rows}) => rows > least * all)?.value.toLowerCase();
  const known = Object.entries(names) as [Country, readonly string[]][];
  return known.find(([, own]) => most !== undefined && own.includes(most))?.[0];
}
